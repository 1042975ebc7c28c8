package org.koldoo.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks once more before something that cannot be taken back; the button names what will happen. */
public final class ConfirmAction {

    private ConfirmAction() {}

    public static void ask(String title, String consequence, String button, Runnable then) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(title);
        dialog.setText(consequence);
        finish(dialog, button, then);
    }

    /** The same with fields, for example a reason. */
    public static void ask(String title, Component content, String button, Runnable then) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(title);
        dialog.setText(content);
        finish(dialog, button, then);
    }

    private static void finish(ConfirmDialog dialog, String button, Runnable then) {
        dialog.setConfirmText(button);
        dialog.setConfirmButtonTheme("error primary");
        dialog.setCancelable(true);
        dialog.setCancelText(Words.of("button.cancel"));
        dialog.addConfirmListener(confirmed -> then.run());
        dialog.open();
    }
}
