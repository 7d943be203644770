package org.uprportal.state.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Map;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Fields;
import org.uprportal.platform.ui.Problem;
import org.uprportal.platform.ui.Toast;
import org.uprportal.state.RegionalGroup;
import org.uprportal.state.StateCode;
import org.uprportal.state.StateSummary;
import org.uprportal.state.States;

/** A new member of the United Nations, or an observer that recommends. Its other names are given afterwards. */
class NewStateDialog extends Dialog {

    private static final int LETTERS = 3;

    NewStateDialog(States states, Runnable changed) {
        setHeaderTitle(getTranslation("state.add"));
        var problem = new Problem();
        var code = new TextField(getTranslation("state.list.code"));
        code.setHelperText(getTranslation("state.code.helper"));
        var name = new TextField(getTranslation("state.nameIn", Locale.ENGLISH.getDisplayLanguage(getLocale())));
        var group = new ComboBox<RegionalGroup>(getTranslation("state.list.group"));
        group.setItems(RegionalGroup.values());
        group.setItemLabelGenerator(one -> getTranslation("state.group." + one));
        group.setClearButtonVisible(true);
        var member = new Checkbox(getTranslation("state.list.member"), true);
        var fields = new Fields<StateSummary>();
        fields.text(code, LETTERS)
                .needed()
                .rule(letters -> letters.strip().matches("[A-Za-z]{3}"), "state.code.helper");
        fields.text(name, States.LONGEST_NAME).needed();
        fields.of(group);
        fields.of(member);
        add(problem, new FormLayout(code, name, group, member), new Paragraph(getTranslation("state.add.effect")));
        var save = new Button(getTranslation("platform.save"), click -> {
            var letters = code.getValue().strip().toUpperCase(Locale.ROOT);
            problem.say("");
            if (!fields.whole()) {
                return;
            }
            var added = Attempt.run(
                    this,
                    problem::say,
                    () -> states.addState(
                            new StateCode(letters),
                            group.getValue(),
                            member.getValue(),
                            Map.of(Locale.ENGLISH.getLanguage(), name.getValue().strip())));
            if (added) {
                Toast.done(this, "state.saved");
                changed.run();
                close();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> close()), save);
    }
}
