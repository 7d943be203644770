package org.uprportal.midterm;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.Messages;
import org.uprportal.state.States;

/** A published report as Word and Excel files, frozen with it; in English, as the State's. */
@Service
@Transactional
public class MidtermPapers {

    private final JdbcClient database;
    private final MidtermRepository all;
    private final MidtermShelf shelf;
    private final Cycles cycles;
    private final States states;
    private final Messages messages;

    MidtermPapers(
            JdbcClient database,
            MidtermRepository all,
            MidtermShelf shelf,
            Cycles cycles,
            States states,
            Messages messages) {
        this.database = database;
        this.all = all;
        this.shelf = shelf;
        this.cycles = cycles;
        this.states = states;
        this.messages = messages;
    }

    /** The report as a Word file. @throws NotAllowed for one that is not public */
    public byte[] document(MidtermId id) {
        return paper(id, "document");
    }

    /** Its matrix as an xlsx file. @throws NotAllowed for one that is not public */
    public byte[] sheet(MidtermId id) {
        return paper(id, "sheet");
    }

    private byte[] paper(MidtermId id, String kind) {
        NotAllowed.unless(all.findById(id.value())
                .filter(one -> one.status().inPublic() && shelf.reads(one))
                .isPresent());
        return database.sql("select " + kind + " from midterm_paper where report_id = ?")
                .params(id.value().toString())
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    /** Writes both and keeps them. @return what the document is recognised by */
    String freeze(MidtermSummary one, String introduction, List<MidtermLine> lines) {
        var document = MidtermDocument.write(
                title(one), messages.text(Locale.ENGLISH, "midterm.by", one.by()), introduction, lines, messages);
        database.sql("insert into midterm_paper (report_id, document, sheet) values (?, ?, ?)")
                .params(one.id().value().toString(), document, MidtermSheet.write(one.by(), lines, messages))
                .update();
        return fingerprint(document);
    }

    private String title(MidtermSummary one) {
        return messages.text(
                Locale.ENGLISH,
                "midterm.name",
                states.nameOf(one.state(), Locale.ENGLISH),
                cycles.get(one.cycle()).number());
    }

    private static String fingerprint(byte[] document) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
