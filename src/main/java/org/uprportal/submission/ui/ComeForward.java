package org.uprportal.submission.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Confirm;
import org.uprportal.submission.ComingForward;
import org.uprportal.submission.PseudonymDesk;
import org.uprportal.submission.SubmissionId;

/** Coming forward with the organisation's name after all: one person asks, a second one agrees. */
class ComeForward extends Div {

    ComeForward(PseudonymDesk pseudonymDesk, SubmissionId id, Runnable done) {
        var asked = pseudonymDesk.comingForward(id);
        if (asked != ComingForward.MYSELF) {
            add(new Button(
                    getTranslation("submission.named"),
                    click ->
                            Confirm.ask(this, "submission.named", "submission.named.effect", "submission.named", () -> {
                                pseudonymDesk.nameAuthor(id);
                                done.run();
                            })));
        }
        if (asked != ComingForward.NOBODY) {
            addComponentAsFirst(new Paragraph(getTranslation("submission.named.asked." + asked)));
            add(new Button(
                    getTranslation("submission.named.stay"),
                    click -> Attempt.run(this, () -> {
                        pseudonymDesk.stayUnnamed(id);
                        done.run();
                    })));
        }
    }
}
