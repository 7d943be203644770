package org.uprportal.submission.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Confirm;
import org.uprportal.submission.ComingForward;
import org.uprportal.submission.SubmissionId;
import org.uprportal.submission.Submissions;

/** Coming forward with the organisation's name after all: one person asks, a second one agrees. */
class ComeForward extends Div {

    ComeForward(Submissions submissions, SubmissionId id, Runnable done) {
        var asked = submissions.comingForward(id);
        if (asked != ComingForward.MYSELF) {
            add(new Button(
                    getTranslation("submission.named"),
                    click -> Confirm.ask(
                            this, "submission.named", "submission.named.effect", "submission.named", () -> {
                                submissions.nameAuthor(id);
                                done.run();
                            })));
        }
        if (asked != ComingForward.NOBODY) {
            addComponentAsFirst(new Paragraph(getTranslation("submission.named.asked." + asked)));
            add(new Button(
                    getTranslation("submission.named.stay"),
                    click -> Attempt.run(this, () -> {
                        submissions.stayUnnamed(id);
                        done.run();
                    })));
        }
    }
}
