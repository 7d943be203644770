package org.uprportal.statement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.uprportal.platform.ui.ActAs;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Toast;
import org.uprportal.statement.Signatures;
import org.uprportal.statement.Signatures.Mine;
import org.uprportal.statement.StatementDetails;

/** Where an organisation with an account signs, shown or not, and takes its signature back. */
class SignCard extends Card {

    private final transient StatementDetails one;
    private final transient Signatures signatures;
    private final transient Runnable again;
    private final Div body = new Div();

    SignCard(StatementDetails one, List<Mine> mine, Signatures signatures, Runnable again) {
        super("statement.sign");
        this.one = one;
        this.signatures = signatures;
        this.again = again;
        body.addClassName("upr-form");
        if (mine.size() > 1) {
            add(new ActAs<>(mine, mine.getFirst(), Mine::name, this::draw));
        }
        add(body);
        draw(mine.getFirst());
    }

    private void draw(Mine mine) {
        body.removeAll();
        if (mine.author()) {
            body.add(new Paragraph(getTranslation("statement.sign.author", mine.name())));
            return;
        }
        var id = one.summary().id();
        var stands = mine.signed() == one.edition();
        body.add(new Paragraph(getTranslation(
                stands
                        ? mine.shown() ? "statement.sign.shown" : "statement.sign.hidden"
                        : mine.signed() > 0 ? "statement.sign.earlier" : "statement.sign.lead",
                mine.name())));
        if (!mine.maySign()) {
            return;
        }
        var hidden = new Checkbox(getTranslation("statement.sign.notShown"));
        hidden.setHelperText(getTranslation("statement.sign.notShown.helper"));
        hidden.setValue(mine.signed() > 0 && !mine.shown());
        hidden.setVisible(mine.mayHide());
        var sign = new Button(getTranslation(stands ? "statement.sign.otherwise" : "statement.sign.do"), click -> {
            if (Attempt.run(this, () -> signatures.sign(id, mine.party(), one.edition(), !hidden.getValue()))) {
                Toast.done(this, "statement.sign.done");
                again.run();
            }
        });
        sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        sign.setVisible(!stands || mine.mayHide());
        var back = new Button(getTranslation("statement.sign.withdraw"), click -> {
            if (Attempt.run(this, () -> signatures.withdraw(id, mine.party()))) {
                Toast.done(this, "statement.sign.withdrawn");
                again.run();
            }
        });
        back.setVisible(mine.signed() > 0);
        var buttons = new Div(sign, back);
        buttons.addClassName("upr-buttons");
        body.add(hidden, buttons);
    }
}
