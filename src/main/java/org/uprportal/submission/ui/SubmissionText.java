package org.uprportal.submission.ui;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.uprportal.platform.ui.Card;
import org.uprportal.submission.SubmissionDetails;

/** The text of a submission as it will be filed, to read. */
class SubmissionText extends Card {

    private int number;

    SubmissionText(SubmissionDetails one) {
        super("submission.text");
        one.draft().coSubmitters().forEach(partner -> line(partner.name() + " – " + partner.contact()));
        one.draft().sections().forEach(section -> {
            var heading = new H3(section.heading());
            heading.getElement().setAttribute("dir", "auto");
            add(heading);
            section.text()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> line(++number + ". " + line.strip()));
        });
        if (!one.proposals().isEmpty()) {
            add(new H3(getTranslation("submission.proposals")));
            one.proposals().forEach(proposal -> line(++number + ". " + proposal.text()));
        }
    }

    private void line(String text) {
        var paragraph = new Paragraph(text);
        paragraph.getElement().setAttribute("dir", "auto");
        add(paragraph);
    }
}
