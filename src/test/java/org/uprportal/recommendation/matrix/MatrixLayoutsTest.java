package org.uprportal.recommendation.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uprportal.testing.InventedMatrix.cell;
import static org.uprportal.testing.InventedMatrix.paragraphs;
import static org.uprportal.testing.InventedMatrix.row;
import static org.uprportal.testing.InventedMatrix.run;
import static org.uprportal.testing.InventedMatrix.table;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.state.StateCode;
import org.uprportal.state.States;
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.PortalTest;

/** The layouts in which OHCHR's matrix comes, and what Word and its writers do to them. */
@PortalTest
class MatrixLayoutsTest {

    private static final String HEADER =
            row("Recommendation and recommending State", "Position", "Themes and groups", "Relevant SDGs");

    @Autowired
    States states;

    @Test
    void session20HasCodesAndAffectedPersonsInsideTheThemeCell() {
        var read = read(table(
                row(
                        "Recommendation",
                        "Position",
                        "Full list of themes",
                        "Assessment/comments on level of implementation"),
                row(cell("<w:gridSpan w:val=\"4\"/>", paragraphs("Theme: A12 Acceptance of international norms"))),
                row(
                        "115.1. Ratify ILO Convention (No. 29) and the treaty (ICRMW) (Peru);\nSource of position: A/HRC/28/15/Add.1",
                        "Supported",
                        "A12 Acceptance of international norms\nA24 Cooperation with treaty bodies D27 Prohibition of slavery\nAffected persons:\n- migrants\n- children",
                        "")));

        assertThat(read.problems()).isEmpty();
        var one = read.rows().getFirst();
        assertThat(one.paragraph()).isEqualTo("115.1");
        assertThat(one.source()).isEqualTo("A/HRC/28/15/Add.1");
        assertThat(one.heading()).isEqualTo("A12 Acceptance of international norms");
        assertThat(codes(one)).containsExactly("PER");
        assertThat(one.themes())
                .containsExactly(
                        "Acceptance of international norms",
                        "Cooperation with treaty bodies",
                        "Prohibition of slavery");
        assertThat(one.persons()).containsExactly("migrants", "children");
    }

    /** Each part of a recommendation may end with the States that made it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ratify the Convention (Kenya); sign the Protocol (Nepal) (Gabon);                        | KEN NPL GAB
            Ensure access to courts (Egypt); continue the reform (Peru);take further steps (Azerbaijan); | EGY PER AZE
            Ratify Convention (No. 29) (Kenya); and Convention (No. 189) (Nepal);                    | KEN NPL
            Accede to the treaty (ICRMW) (Peru); adopt the plan (2009–2014) (Gabon);                 | PER GAB
            Adopt the plan (2009–2014); ratify the treaty (ICRMW) (Peru);                            | PER
            Ratify the Convention (Kenya, Nepal); sign it (Gabon and Peru);                          | KEN NPL GAB PER
            Ratify the Convention [Kenya]; sign the Protocol [Nepal];                                | KEN NPL
            Ratify the Convention (Kenya). Sign the Protocol (Nepal).                                | KEN NPL
            Ratify the Convention (Kenya), sign the Protocol (Nepal);                                | KEN NPL
            Ratify the Convention (Kenya) and sign the Protocol (Nepal);                             | KEN NPL
            Ratify the Convention (Kenya) (Nepal); sign the Protocol (Gabon);                        | KEN NPL GAB
            Ratify the Convention (Kenya); ratify the Protocol (Kenya);                              | KEN
            Work with its neighbours (Kenya and Nepal) on a treaty (Gabon);                          | GAB
            Ratify the Convention on persons (women, children); sign (Peru);                         | PER
            Follow the recommendation of 2014 (paragraph 115.38); continue (Peru);                   | PER
            Ratifier la Convention (Kenya) ; signer le Protocole (Népal) ;                           | KEN NPL
            Ratifier la Convention (Kenya) et signer le Protocole (Népal) ;                          | KEN NPL
            Ratificar la Convención (Kenya); firmar el Protocolo (Perú);                             | KEN PER
            Ратифицировать Конвенцию (Кения); подписать Протокол (Непал);                            | KEN NPL
            批准公约（肯尼亚）；签署议定书（尼泊尔）；                                                          | KEN NPL
            Ratify the Convention (Côte d’Ivoire); sign (Korea, Republic of);                        | CIV KOR
            Ratify (CEDAW); ratify (CRC) (Peru);                                                     | PER
            Ratify the Convention (see Kenya); sign the Protocol (Nepal);                            | NPL
            Adopt the plan (2009–2014; ratify the treaty (Kenya); sign it (Nepal);                   | KEN NPL
            Adopt the plan) of 2014; ratify the treaty (Kenya); sign it (Nepal);                     | KEN NPL
            Ratify the treaty (Iran (Islamic Republic of)); sign it (Kenya);                         | IRN KEN
            Ratify the treaty (Venezuela (Bolivarian Republic of), Peru); sign it (Kenya);           | VEN PER KEN
            Ratify the treaty (Kenya)/sign it (Nepal);                                               | KEN NPL
            Ratify the treaty (Kenya) – sign it (Nepal) – and keep it (Gabon);                       | KEN NPL GAB
            Ratify the treaty (Kenya)1; sign it (Nepal)2;                                            | KEN NPL
            Ratify the treaty (Kenya);sign it (Nepal);keep it (Gabon);report (Peru);                 | KEN NPL GAB PER
            "Ratify the treaty" (Kenya); "sign it" (Nepal)                                           | KEN NPL
            Ratify the treaty (Kenya, Nepal and Gabon); sign it (Peru);                              | KEN NPL GAB PER
            Ratify the treaty (Kenya) as well as sign it (Nepal);                                    | KEN NPL
            Ratify Conventions (No. 87) and (No. 98) of the ILO (Kenya); (No. 190) too (Nepal);      | KEN NPL
            Reach the goals (SDG 5) (Kenya); (SDG 16) (Nepal);                                       | KEN NPL
            Follow A/HRC/28/15 (paras. 115.1, 115.2) (Kenya); report by 2026 (mid-term) (Nepal);     | KEN NPL
            Protect women (in particular rural women) (Kenya); girls (aged 10–14) (Nepal);           | KEN NPL
            Train judges (Supreme Court) (Kenya); train police (Nepal);                              | KEN NPL
            Ratificar el Convenio (núm. 169) (Perú); firmar el Protocolo (Nepal) y aplicarlo (Kenya); | PER NPL KEN
            Ratifier la Convention (no 190) (Gabon) ; signer le Protocole (OP-CAT) (Kenya) ;         | GAB KEN
            Ратифицировать Конвенцию (№ 29) (Кения); подписать (Непал); выполнять (Перу);            | KEN NPL PER
            批准第29号公约（第29号）（肯尼亚）；签署（尼泊尔）；                                                   | KEN NPL
            صدّق على الاتفاقية (كينيا)؛ وقّع البروتوكول (نيبال)؛                                      | KEN NPL
            Ratify the treaty (Kenya)*; sign it (Nepal)**;                                           | KEN NPL
            Ratify the treaty (Kenya), (Nepal), (Gabon);                                             | KEN NPL GAB
            Ratify the treaty (Kenya) (ICRMW); sign it (Nepal);                                      | KEN NPL
            Ratify the treaty (KENYA); sign it (nepal);                                              | KEN NPL
            Ratify the treaty (Kenya : Nepal); sign it (Gabon);                                      | GAB
            Ratify the treaty (United Kingdom of Great Britain and Northern Ireland); sign (Kenya);  | GBR KEN
            Ratify the treaty (Bosnia and Herzegovina and Kenya); sign it (Nepal);                   | BIH KEN NPL
            Ratify the treaty (Bolivia (Plurinational State of)) (Kenya);                            | BOL KEN
            Ratify the treaty (Congo); sign it (Democratic Republic of the Congo);                   | COG COD
            Ratify the Convention (Kenya);\u00a0sign the Protocol (Nepal) 12                         | KEN NPL
            """)
    void everyPartNamesItsStates(String text, String expected) {
        var read = read(table(
                HEADER + row("120.13 " + text.replace("\\u00a0", "\u00a0"), "Supported", "- Access to justice", "")));

        assertThat(codes(read.rows().getFirst())).containsExactly(expected.split(" "));
    }

    /** Dashes in one part of a cell say nothing about the lines of another. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A12 Acceptance of norms/D32 Enforced disappearances/Affected persons:/- disappeared persons | Acceptance of norms, Enforced disappearances | disappeared persons
            - Acceptance of norms/Affected persons:/disappeared persons/migrants | Acceptance of norms | disappeared persons, migrants
            - Right to work and/just conditions/- Housing/Affected persons:/children | Right to work and just conditions, Housing | children
            A12 Acceptance of norms/Affected persons: - women/- girls | Acceptance of norms | women, girls
            Acceptance of norms/Housing/Affected persons:/- persons living/with disabilities | Acceptance of norms, Housing | persons living with disabilities
            """)
    void aPartOfAThemeCellIsReadByItself(String cell, String themes, String persons) {
        var read = read(table(HEADER + row("120.1 Adopt a law (Peru);", "Supported", cell.replace('/', '\n'), "")));

        var one = read.rows().getFirst();
        assertThat(one.themes()).containsExactly(themes.split(", "));
        assertThat(one.persons()).containsExactly(persons.split(", "));
    }

    /** What the file says of itself, in the words OHCHR and its symbols use. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UPR of Slovenia (4th Cycle - 48th Session)                     | SVN | 4 | 48
            UPR of the Netherlands (2nd Cycle – 13th session)              | NLD | 2 | 13
            Universal Periodic Review of Peru, third cycle                 | PER | 3 |
            EPU de la Slovénie (4e cycle – 48e session)                    | SVN | 4 | 48
            Report A/HRC/WG.6/34/SVN/1 and its addendum                    | SVN |   | 34
            Thematic list of recommendations                               |     |   |
            """)
    void theHeaderSaysOfWhichReviewItIs(String header, String state, Integer cycle, Integer session) {
        var origin = read(paragraphs(header) + table(HEADER + row("120.1 Adopt a law (Peru);", "", "- Housing", "")))
                .origin();

        assertThat(origin.states().stream().map(StateCode::value).toList())
                .isEqualTo(state == null ? List.of() : List.of(state));
        assertThat(origin.cycles()).isEqualTo(cycle == null ? Set.of() : Set.of(cycle));
        assertThat(origin.sessions()).isEqualTo(session == null ? Set.of() : Set.of(session));
    }

    @Test
    void session34HasGoalsInsideTheThemeCell() {
        var read = read(table(
                row("Recommendation", "Position", "Full list of themes", "Assessment/comments"),
                row(
                        "132.4 Protect journalists (Norway)",
                        "Noted",
                        "Freedom of opinion and expression\nAffected persons:\n- media\nSDGs:\n- 16 PEACE, JUSTICE\n- 5 GENDER EQUALITY",
                        "")));

        var one = read.rows().getFirst();
        assertThat(one.themes()).containsExactly("Freedom of opinion and expression");
        assertThat(one.persons()).containsExactly("media");
        assertThat(one.sdgs()).containsExactly("16 PEACE, JUSTICE", "5 GENDER EQUALITY");
        assertThat(one.position()).isEqualTo(WrittenPosition.NOTED);
    }

    @Test
    void columnsAreFoundByTheirHeadersWhereverTheyStandAndHoweverTheyAreWritten() {
        var read = read(table(
                row(
                        "Relevant\u00a0SDGs",
                        "POSITION\nof the State",
                        "No.",
                        cell(
                                "",
                                "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Recommen</w:t></w:r><w:r><w:softHyphen/><w:t>dation</w:t></w:r></w:p>"),
                        "Themes",
                        "Recommending State/s"),
                row("- 16 PEACE", "Supported", "140.7.1.", "Adopt a law", "- Access to justice", "Norway\nKenya"),
                row("", "Noted", "141.2", "Repeal a law", "- Access to justice", "(Peru; Fiji)"),
                row("Relevant SDGs", "Position", "No.", "Recommendation", "Themes", "Recommending State/s"),
                row("", "Noted", "141.10", "Amend a law", "", "Türkiye / Turkey")));

        assertThat(read.problems()).isEmpty();
        assertThat(read.rows()).extracting(MatrixRow::paragraph).containsExactly("140.7.1", "141.2", "141.10");
        assertThat(read.rows().get(0).text()).isEqualTo("Adopt a law");
        assertThat(codes(read.rows().get(0))).containsExactly("NOR", "KEN");
        assertThat(codes(read.rows().get(1))).containsExactly("PER", "FJI");
        assertThat(codes(read.rows().get(2))).containsExactly("TUR");
        assertThat(read.rows().getFirst().sdgs()).containsExactly("16 PEACE");
    }

    @Test
    void aHeaderMayTakeTwoRowsAndMergedCells() {
        var span = "<w:gridSpan w:val=\"2\"/>";
        var merged = read(table(
                row(
                        cell(span + "<w:vMerge w:val=\"restart\"/>", paragraphs("Recommendation")),
                        cell(span, paragraphs("Classification"))),
                row(cell(span + "<w:vMerge/>", paragraphs("")), "Position", "Themes"),
                row("140.1", "Adopt a law (Norway)", "Supported", "- Access to justice")));
        var unmerged = read(table(
                row("Recommendation", "Answer", "", ""),
                row("", "Position", "Themes", "SDGs"),
                row("140.1 Adopt a law (Norway)", "Supported", "- Access to justice", "")));

        for (var read : List.of(merged, unmerged)) {
            assertThat(read.problems()).isEmpty();
            assertThat(read.rows()).singleElement().satisfies(one -> {
                assertThat(one.paragraph()).isEqualTo("140.1");
                assertThat(one.text()).isEqualTo("Adopt a law (Norway)");
                assertThat(one.position()).isEqualTo(WrittenPosition.SUPPORTED);
                assertThat(one.themes()).containsExactly("Access to justice");
            });
        }
    }

    @Test
    void aRecommendationMergedOverSeveralRowsCountsOnceWithAllItsThemes() {
        var read = read(table(
                HEADER,
                row(
                        cell("<w:vMerge w:val=\"restart\"/>", paragraphs("140.1 Adopt a law (Norway)")),
                        "Supported",
                        "- Access to justice",
                        ""),
                row(cell("<w:vMerge/>", paragraphs("")), "", "- Right to health", "")));

        assertThat(read.problems()).isEmpty();
        assertThat(read.rows())
                .singleElement()
                .satisfies(one -> assertThat(one.themes()).containsExactly("Access to justice", "Right to health"));
    }

    @Test
    void tablesMayBeManyOrNestedAndOthersDoNotDisturb() {
        var matrix = table(HEADER, row("140.2 Build courts (Peru)", "Noted", "- Courts", ""));
        var read = read(table(row("Session", "48"), row("State", "Tavara"))
                + table(HEADER, row("Theme: Law"), row("140.1 Adopt a law (Norway)", "Supported", "- Law", ""))
                + table(row(cell("", paragraphs("Annex") + matrix)))
                + table(row("140.3 Pay judges (Fiji)", "Noted", "- Courts", ""))
                + table(row("Supported", "217"), row("140.4 Lost (Chad)", "Noted")));

        assertThat(read.rows()).extracting(MatrixRow::paragraph).containsExactly("140.1", "140.2", "140.3");
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("recommendation.problem.noHeader");
            assertThat(problem.detail()).startsWith("140.4");
        });
    }

    @Test
    void onlyWhatStandsOnThePageIsRead() {
        var text = "<w:p>" + run("140.1 ") + "<w:del><w:r><w:delText>Abolish</w:delText></w:r></w:del>"
                + "<w:ins><w:r><w:t>Adopt</w:t></w:r></w:ins>" + run(" a ")
                + "<w:hyperlink><w:r><w:t>long</w:t><w:noBreakHyphen/><w:t>term pl\u00adan</w:t></w:r></w:hyperlink>"
                + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"
                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t> hidden</w:t></w:r>"
                + "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>" + run(" for “all”")
                + "</w:sdtContent></w:sdt>" + run(" (Timor\u2011Leste)") + "</w:p>";
        var read = read(table(
                HEADER,
                "<w:sdt><w:sdtContent>"
                        + row(
                                cell("", text),
                                "<w:sdt><w:sdtContent>" + cell("", paragraphs("Noted")) + "</w:sdtContent></w:sdt>",
                                "- Plans",
                                "")
                        + "</w:sdtContent></w:sdt>",
                "<w:tr><w:trPr><w:del/></w:trPr>" + cell("", paragraphs("140.2 Gone (Peru)")) + "</w:tr>"));

        assertThat(read.problems()).isEmpty();
        assertThat(read.rows()).singleElement().satisfies(one -> {
            assertThat(one.text()).isEqualTo("Adopt a long\u2011term plan for “all” (Timor\u2011Leste)");
            assertThat(codes(one)).containsExactly("TLS");
            assertThat(one.position()).isEqualTo(WrittenPosition.NOTED);
        });
    }

    @Test
    void noRowIsLost() {
        var read = read(table(
                HEADER,
                row("Theme: Access to justice"),
                row("Adopt a law that has lost its number (Norway)", "Supported", "- Law", ""),
                row("Adopt another one (Norway)", "", "", ""),
                row("140.1", "Supported", "- Law", ""),
                row("", "Noted", "- Law", ""),
                row("140.2 Adopt a law (Ruritania)", "Perhaps", "- Law", ""),
                row("140.3 Adopt a law", "Noted", "- Law", ""),
                row("140.4 Adopt a law (Peru)\n140.5 Keep it (Fiji) (Fiji)", "Noted", "- Law", ""),
                row("140.5 Drop it (Fiji)", "Supported", "- Law", ""),
                row("140.6 " + "x".repeat(9000) + " (Peru)", "Noted", "- Law", "")));

        assertThat(read.rows()).extracting(MatrixRow::paragraph).containsExactly("140.2", "140.3", "140.4", "140.5");
        assertThat(read.problems())
                .extracting(
                        problem -> problem.row() + " " + problem.key().substring("recommendation.problem.".length()))
                .containsExactly(
                        "3 noNumber",
                        "4 noNumber",
                        "5 noText",
                        "6 noText",
                        "7 unknownPosition",
                        "7 unknownState",
                        "8 noState",
                        "10 twice",
                        "11 noText");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    140.7 Adopt a law (Norway) (Kenya);                              | 140.7   | NOR KEN
                    140.7. Adopt a law (Norway, Kenya and Peru).                     | 140.7   | NOR KEN PER
                    140.7.1 Adopt a law (Norway/Kenya)                               | 140.7.1 | NOR KEN
                    (140.7) Adopt a law (Norway) and (Kenya)                         | 140.7   | NOR KEN
                    A - 140.7 Adopt a law [Norway]                                   | 140.7   | NOR
                    140. 7: Adopt a law (Norway); as said before                     | 140.7   | NOR
                    140.7a) Adopt a law (Norway)2                                    | 140.7a  | NOR
                    7. Adopt a law (Norway)                                          | 7       | NOR
                    Recommendation 140.7 Adopt a law (Norway                         | 140.7   | NOR
                    140.7 Work with neighbours (Kenya) on a law (Norway);            | 140.7   | NOR
                    140.7 Ratify Convention (No. 189) (Bolivia (Plurinational State of)); | 140.7 | BOL
                    140.7 Ratify (ICRMW) (Iran (Islamic Republic of), Türkiye)       | 140.7   | IRN TUR
                    140.7 Adopt a law (Korea, Republic of and Bosnia and Herzegovina)| 140.7   | KOR BIH
                    140.7 Adopt a law (Czechia) (Czech Republic)”.                   | 140.7   | CZE
                    140.7 Adopt a law (Sweden on behalf of the Nordic countries)     | 140.7   | SWE
                    140.7 Adopter une loi （Norvège et Pérou）                         | 140.7   | NOR PER
                    """)
    void numbersAndStatesAreReadAsWritersWriteThem(String text, String paragraph, String makers) {
        var read = read(table(HEADER, row(text, "Noted", "- Law", "")));

        assertThat(read.problems()).isEmpty();
        var one = read.rows().getFirst();
        assertThat(one.paragraph()).isEqualTo(paragraph);
        assertThat(codes(one)).containsExactlyElementsOf(Arrays.asList(makers.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Supported             | SUPPORTED
                    Accepted              | SUPPORTED
                    Enjoys the support    | SUPPORTED
                    Acceptée              | SUPPORTED
                    Aceptada              | SUPPORTED
                    Поддерживается        | SUPPORTED
                    Noted                 | NOTED
                    Not supported         | NOTED
                    Does not enjoy the support of the State | NOTED
                    Prend note            | NOTED
                    No aceptada           | NOTED
                    Принято к сведению    | NOTED
                    Не поддерживается     | NOTED
                    Supported/Noted       | SUPPORTED_IN_PART
                    Noted / supported     | SUPPORTED_IN_PART
                    Supported in part     | SUPPORTED_IN_PART
                    Partially supported   | SUPPORTED_IN_PART
                    Noted (partially)     | SUPPORTED_IN_PART
                    Under consideration   | PENDING
                    ''                    | PENDING
                    """)
    void positionsAreReadInTheWordsOfDocuments(String words, WrittenPosition position) {
        assertThat(MatrixPosition.of(words)).contains(position);
    }

    @ParameterizedTest
    @CsvSource({
        "Recommandation et État auteur,Position,Thèmes,ODD",
        "Recomendación y Estado que la formula,Posición,Temas,ODS pertinentes",
        "Рекомендация,Позиция,Темы,ЦУР",
        "Recommendations (A/HRC/59/15),State's response,Thematic areas,Sustainable Development Goals"
    })
    void headersMayBeInOtherLanguages(String recommendation, String position, String themes, String goals) {
        var read = read(table(
                row(recommendation, position, themes, goals), row("140.1 Law (Peru)", "Noted", "- Law", "- 16 PEACE")));

        var one = read.rows().getFirst();
        assertThat(one.position()).isEqualTo(WrittenPosition.NOTED);
        assertThat(one.themes()).containsExactly("Law");
        assertThat(one.sdgs()).containsExactly("16 PEACE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Source of Position: A/HRC/59/15/Add.1 - Para.3  | A/HRC/59/15/Add.1 - Para.3
                    Souce of Postion : A/HRC/59/15/Add.1            | A/HRC/59/15/Add.1
                    Sourceof the position A/HRC/59/15               | A/HRC/59/15
                    Fuente de la posición: A/HRC/59/15              | A/HRC/59/15
                    """)
    void theSourceOfThePositionIsTakenOutTyposAndAll(String line, String source) {
        var read = read(table(HEADER, row("140.1 Keep sources of positive change (Peru)\n" + line, "Noted", "", "")));

        assertThat(read.problems()).isEmpty();
        assertThat(read.rows().getFirst().source()).isEqualTo(source);
        assertThat(read.rows().getFirst().text()).isEqualTo("Keep sources of positive change (Peru)");
    }

    private ReadMatrix read(String body) {
        return MatrixReader.read(InventedMatrix.word(body), states::byName);
    }

    private static List<String> codes(MatrixRow row) {
        return row.states().stream().map(NamedState::code).toList();
    }

    /** A table in a table in a table is read, and a hundred of them cost no more than their text. */
    @Test
    void tablesWithinTablesAreReadInTheTimeOfTheirText() {
        var inside = paragraphs("the end");
        for (int depth = 0; depth < 100; depth++) {
            inside = table(row(cell("", inside)));
        }
        var body = inside + table(HEADER + row("120.1 Adopt a law (Peru);", "", "- Housing", ""));

        var read = org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                java.time.Duration.ofSeconds(20), () -> read(body));

        assertThat(read.rows()).hasSize(1);
    }
}
