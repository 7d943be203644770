package org.uprportal.submission;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What was filed, text and Word file, apart from the submission so that no list loads it. */
@Entity
@Table(name = "submission_copy")
class FrozenCopy {

    @Id
    private UUID submissionId;

    private String text;
    private byte[] document;

    protected FrozenCopy() {}

    FrozenCopy(SubmissionId submission, String text, byte[] document) {
        submissionId = submission.value();
        this.text = text;
        this.document = document;
    }

    String text() {
        return text;
    }

    byte[] document() {
        return document;
    }

    /** Its organisation has come forward: the cover says its name from now on, the text stays. */
    void cover(byte[] newDocument) {
        document = newDocument;
    }
}
