package org.uprportal.state.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.uprportal.platform.Messages;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Problem;
import org.uprportal.platform.ui.Toast;
import org.uprportal.state.StateSummary;
import org.uprportal.state.States;

/** The names of one State in six languages and its further spellings; what is refused is said here, and nothing typed is lost. */
class StateDialog extends Dialog {

    static final int LONGEST_TYPED = 200;

    private final transient States states;
    private final transient StateSummary state;
    private final Map<String, TextField> names = new LinkedHashMap<>();
    private final UnorderedList spellings = new UnorderedList();
    private final TextField spelling = new TextField();
    private final Problem problem = new Problem();

    StateDialog(StateSummary state, States states, Runnable changed) {
        this.states = states;
        this.state = state;
        setHeaderTitle(state.name(getLocale()));
        setWidth("min(46rem, 96vw)");
        var form = new FormLayout();
        for (var language : Messages.LANGUAGES) {
            var field = new TextField(getTranslation("state.nameIn", language.getDisplayLanguage(getLocale())));
            field.setMaxLength(LONGEST_TYPED);
            field.setValue(state.names().getOrDefault(language.getLanguage(), ""));
            field.getElement().setAttribute("dir", "auto");
            names.put(language.getLanguage(), field);
            form.add(field);
        }
        spelling.setLabel(getTranslation("state.spelling"));
        spelling.setHelperText(getTranslation("state.spelling.helper"));
        spelling.setMaxLength(LONGEST_TYPED);
        spelling.setWidthFull();
        var teach = new Button(getTranslation("state.spelling.add"), click -> teach());
        showSpellings();
        add(problem, form, new Paragraph(getTranslation("state.spellings")), spellings, spelling, teach);
        var save = new Button(getTranslation("platform.save"), click -> {
            if (Attempt.run(this, problem::say, () -> states.rename(state.code(), typed()))) {
                Toast.done(this, "state.saved");
                changed.run();
                close();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> close()), save);
    }

    private Map<String, String> typed() {
        var typed = new HashMap<String, String>();
        names.forEach((language, field) -> {
            var name = field.getValue().strip();
            var before = state.names().getOrDefault(language, "");
            if (!name.equals(before) && !(name.isEmpty() && before.isEmpty())) {
                typed.put(language, name);
            }
        });
        return typed;
    }

    private void teach() {
        var taught = Attempt.run(
                this,
                problem::say,
                () -> states.addSpelling(state.code(), spelling.getValue().strip()));
        if (taught) {
            problem.say("");
            spelling.clear();
            showSpellings();
        }
    }

    private void showSpellings() {
        spellings.removeAll();
        states.spellingsOf(state.code()).forEach(one -> {
            var item = new ListItem(one);
            item.getElement().setAttribute("dir", "auto");
            spellings.add(item);
        });
    }
}
