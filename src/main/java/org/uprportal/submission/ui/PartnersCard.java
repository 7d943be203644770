package org.uprportal.submission.ui;

import com.ibm.icu.text.ListFormatter;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.EmailField;
import org.uprportal.platform.EmailAddress;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Rows;
import org.uprportal.platform.ui.StatusChip;
import org.uprportal.platform.ui.Toast;
import org.uprportal.submission.CoSubmissionStatus;
import org.uprportal.submission.CoSubmissionSummary;
import org.uprportal.submission.CoSubmitters;
import org.uprportal.submission.JointChoice;
import org.uprportal.submission.SubmissionDetails;

/** Whom a joint submission asks to submit with it, and who has consented; a part of the list at a time. */
class PartnersCard extends Card {

    private static final int ROWS = 20;

    private final SubmissionDetails submission;
    private final transient CoSubmitters partners;
    private final Paragraph count = new Paragraph();
    private final UnorderedList list = new UnorderedList();
    private final Button before = new Button(getTranslation("platform.pageBefore"), click -> turn(-1));
    private final Button after = new Button(getTranslation("platform.pageAfter"), click -> turn(1));
    private int page;

    PartnersCard(SubmissionDetails submission, CoSubmitters partners) {
        super("submission.partners");
        this.submission = submission;
        this.partners = partners;
        list.addClassName("upr-tasks");
        count.getElement().setAttribute("role", "status");
        add(new Paragraph(getTranslation("submission.partners.lead")));
        var named = submission.draft().coSubmitters();
        if (!named.isEmpty()) {
            add(new Paragraph(getTranslation(
                    "submission.partners.named",
                    ListFormatter.getInstance(getLocale())
                            .format(named.stream().map(one -> one.name()).toList()))));
        }
        add(choose(), byMail());
        add(count, list, new Div(before, after));
        show();
    }

    private Div choose() {
        var field = new ComboBox<JointChoice>(getTranslation("submission.partners.choose"));
        field.setItemLabelGenerator(JointChoice::name);
        field.setHelperText(getTranslation("submission.partners.choose.helper"));
        field.setWidthFull();
        field.setItems(query -> {
            var offset = query.getOffset();
            var limit = query.getLimit();
            return partners
                    .choices(
                            submission.id(),
                            submission.author(),
                            query.getFilter().orElse(""))
                    .stream()
                    .skip(offset)
                    .limit(limit);
        });
        var ask = new Button(getTranslation("submission.partners.ask"), click -> {
            if (field.getValue() != null
                    && Attempt.run(
                            this,
                            () -> partners.ask(submission.id(), field.getValue().id()))) {
                Toast.done(this, "submission.partners.asked");
                field.clear();
                show();
            }
        });
        return row(field, ask);
    }

    private Div byMail() {
        var field = new EmailField(getTranslation("submission.partners.mail"));
        field.setHelperText(getTranslation("submission.partners.mail.helper"));
        field.setMaxLength(EmailAddress.LONGEST);
        field.setWidthFull();
        var invite = new Button(getTranslation("submission.partners.invite"), click -> {
            if (Attempt.run(this, () -> partners.invite(submission.id(), field.getValue(), getLocale()))) {
                Toast.done(this, "submission.partners.asked");
                field.clear();
                show();
            }
        });
        return row(field, invite);
    }

    private static Div row(Component field, Button button) {
        var row = new Div(field, button);
        row.addClassName("upr-part");
        return row;
    }

    private void turn(int by) {
        page += by;
        show();
    }

    private void show() {
        var shown = partners.of(submission.id(), page, ROWS);
        count.setText(getTranslation("submission.partners.count", shown.consented(), shown.asked()));
        list.removeAll();
        Rows.into(list, shown.part(), this::item);
        before.setVisible(page > 0);
        after.setVisible((page + 1) * ROWS < shown.asked());
    }

    private ListItem item(CoSubmissionSummary one) {
        var name = new Span(
                !one.name().isEmpty()
                        ? one.name()
                        : !one.email().isEmpty() ? one.email() : getTranslation("submission.partner.unnamed"));
        name.getElement().setAttribute("dir", "auto");
        var item = new ListItem(name, new StatusChip(getTranslation("submission.partner." + one.status()), tone(one)));
        item.addClassName("upr-task");
        if (one.status() == CoSubmissionStatus.ASKED || one.status() == CoSubmissionStatus.CONSENTED) {
            var back = new Button(getTranslation("submission.partners.takeBack"), click -> {
                if (Attempt.run(this, () -> partners.takeBack(one.id()))) {
                    show();
                }
            });
            back.setAriaLabel(back.getText() + ": " + name.getText());
            back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            item.add(back);
        }
        return item;
    }

    private static StatusChip.Tone tone(CoSubmissionSummary one) {
        return switch (one.status()) {
            case ASKED -> StatusChip.Tone.INFO;
            case CONSENTED -> StatusChip.Tone.GOOD;
            case REFUSED, WITHDRAWN -> StatusChip.Tone.BAD;
            case TAKEN_BACK, LAPSED -> StatusChip.Tone.NEUTRAL;
        };
    }
}
