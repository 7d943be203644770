package org.uprportal.submission;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uprportal.platform.SafeText;

/** The parts of a submission as its tables hold them. */
final class StoredParts {

    private StoredParts() {}

    @Embeddable
    static class Section {

        private UUID sectionId;
        private String heading;
        private String text;
        private String footnotes;
        private boolean annex;

        /** Who changed it last; never kept under a pseudonym. */
        private @Nullable UUID editedBy;

        protected Section() {}

        Section(SubmissionSection section, @Nullable UUID editor) {
            sectionId = section.id();
            heading = section.heading();
            text = section.text();
            footnotes = section.footnotes();
            annex = section.annex();
            editedBy = editor;
        }

        SubmissionSection section() {
            return new SubmissionSection(sectionId, heading, text, footnotes, annex);
        }

        @Nullable
        UUID editedBy() {
            return editedBy;
        }

        void forgetEditor() {
            editedBy = null;
        }
    }

    @Embeddable
    static class Proposal {

        private UUID proposalId;
        private String text;
        private String theme;

        protected Proposal() {}

        Proposal(ProposedRecommendation proposal) {
            proposalId = proposal.id();
            text = proposal.text();
            theme = proposal.theme();
        }

        ProposedRecommendation proposal() {
            return new ProposedRecommendation(proposalId, text, theme);
        }
    }

    @Embeddable
    static class Partner {

        private String name;
        private String contact;
        private String description;

        protected Partner() {}

        Partner(CoSubmitter partner) {
            name = SafeText.name(partner.name());
            contact = partner.contact();
            description = partner.description();
        }

        CoSubmitter partner() {
            return new CoSubmitter(name, contact, description);
        }
    }

    @Embeddable
    static class Aside {

        private UUID asideId;
        private String part;
        private String text;

        protected Aside() {}

        Aside(SetAside aside) {
            asideId = aside.id();
            part = aside.part();
            text = aside.text();
        }

        SetAside aside() {
            return new SetAside(asideId, part, text);
        }
    }
}
