package org.uprportal.theme.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Problem;
import org.uprportal.platform.ui.Toast;
import org.uprportal.theme.Theme;
import org.uprportal.theme.ThemeKind;
import org.uprportal.theme.Themes;

/** A new word of a list, or another label and further spellings of one; what is refused is said here, and nothing typed is lost. */
class ThemeDialog extends Dialog {

    private static final int LONGEST_TYPED = 400;

    private final TextField label = new TextField();
    private final Problem problem = new Problem();
    private final VerticalLayout fields = new VerticalLayout(problem, label);

    /** For a new word of a list. */
    ThemeDialog(ThemeKind kind, Themes themes, Runnable changed) {
        setHeaderTitle(getTranslation("theme.add"));
        var code = new TextField(getTranslation("theme.list.code"));
        code.setHelperText(getTranslation("theme.code.helper"));
        code.setMaxLength(20);
        frame(
                () -> themes.add(
                        kind,
                        code.getValue().isBlank() ? null : code.getValue().strip(),
                        label.getValue().strip()),
                changed);
        fields.add(code);
    }

    /** For one that is there. */
    ThemeDialog(Theme theme, Themes themes, Runnable changed) {
        setHeaderTitle(theme.label());
        label.setValue(theme.label());
        label.setHelperText(getTranslation("theme.label.helper"));
        frame(() -> themes.rename(theme.id(), label.getValue().strip()), changed);
        var spelling = new TextField(getTranslation("theme.spelling"));
        spelling.setHelperText(getTranslation("theme.spelling.helper"));
        spelling.setMaxLength(LONGEST_TYPED);
        spelling.setWidthFull();
        fields.add(spelling, new Button(getTranslation("theme.spelling.add"), click -> {
            if (attempt(() -> themes.addSpelling(theme.id(), spelling.getValue().strip()))) {
                problem.say("");
                Toast.done(this, "theme.spelling.added", spelling.getValue().strip());
                spelling.clear();
            }
        }));
    }

    private void frame(Runnable work, Runnable changed) {
        setWidth("min(40rem, 96vw)");
        label.setLabel(getTranslation("theme.list.label"));
        label.setMaxLength(LONGEST_TYPED);
        label.setWidthFull();
        fields.setPadding(false);
        add(fields);
        var save = new Button(getTranslation("platform.save"), click -> {
            if (attempt(work)) {
                Toast.done(this, "theme.saved");
                changed.run();
                close();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> close()), save);
    }

    private boolean attempt(Runnable work) {
        return Attempt.run(this, problem::say, work);
    }
}
