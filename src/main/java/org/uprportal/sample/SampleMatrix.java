package org.uprportal.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** An invented list of recommendations to Tavara, in the shape in which OHCHR publishes them. */
final class SampleMatrix {

    private static final List<List<String>> ROWS = List.of(
            List.of(
                    "Recommendation and recommending State",
                    "Position",
                    "Themes and groups of persons",
                    "Relevant SDGs"),
            row(
                    "112.1",
                    "Adopt a law that gives everybody without means a lawyer free of charge by 2025",
                    "(Norlund) (Kestria)",
                    "Access to justice & remedy"),
            row("112.2", "Halve the time courts need for a first hearing", "(Morvania)", "Access to justice & remedy"),
            row(
                    "112.3",
                    "Publish every year how many people are held before trial and for how long",
                    "(Norlund)",
                    "Administration of justice & fair trial"),
            row(
                    "112.4",
                    "End the detention of children with adults",
                    "(Kestria) (Morvania)",
                    "Conditions of detention"),
            row(
                    "112.5",
                    "Establish an independent body that examines complaints against the police",
                    "(Norlund)",
                    "Rule of law & impunity"),
            row(
                    "112.6",
                    "Open a shelter for women who flee violence in each of the nine districts",
                    "(Morvania)",
                    "Violence against women"),
            row("112.7", "Make violence within marriage a crime", "(Kestria)", "Violence against women"),
            row(
                    "112.8",
                    "Give every child with a disability a place in an ordinary school",
                    "(Norlund) (Morvania)",
                    "Right to education"),
            row(
                    "112.9",
                    "Translate school books into the languages of the highlands",
                    "(Kestria)",
                    "Right to education"),
            row(
                    "112.10",
                    "Repeal the article that punishes insults to officials",
                    "(Norlund)",
                    "Freedom of opinion and expression & access to information"),
            row(
                    "112.11",
                    "Protect journalists who are threatened and prosecute those who threaten them",
                    "(Morvania)",
                    "Freedom of opinion and expression & access to information"),
            row(
                    "112.12",
                    "Ratify the convention on enforced disappearance",
                    "(Kestria)",
                    "Ratification of & accession to international instruments"));

    private SampleMatrix() {}

    private static List<String> row(String number, String text, String states, String theme) {
        return List.of(number + " " + text + " " + states + ";", "", "- " + theme, "");
    }

    static byte[] file() {
        try (var document = new XWPFDocument()) {
            var table = document.createTable(ROWS.size(), 4);
            for (int i = 0; i < ROWS.size(); i++) {
                for (int j = 0; j < 4; j++) {
                    table.getRow(i).getCell(j).setText(ROWS.get(i).get(j));
                }
            }
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
