package org.uprportal.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before an act that cannot be taken back, and says what it will do. */
public final class Confirm {

    private Confirm() {}

    /** Opens the question; the work is done only after the person agreed. */
    public static void ask(Component source, String titleKey, String textKey, String buttonKey, Runnable work) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(source.getTranslation(titleKey));
        dialog.setText(source.getTranslation(textKey));
        dialog.setCancelable(true);
        dialog.setCancelText(source.getTranslation("platform.cancel"));
        dialog.setConfirmText(source.getTranslation(buttonKey));
        dialog.addConfirmListener(agreed -> Attempt.run(source, work));
        dialog.open();
    }
}
