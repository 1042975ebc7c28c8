package org.koldoo.base.ui;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import org.koldoo.base.Refused;

/** Short notices at the top of the screen, where they never lie over the quick exit; read aloud by screen readers. */
public final class Notices {

    private static final int DONE_MILLIS = 5_000;
    private static final int TROUBLE_MILLIS = 8_000;

    private Notices() {}

    /** Something was done. */
    public static void done(String words) {
        Notification.show(words, DONE_MILLIS, Notification.Position.TOP_CENTER)
                .addThemeVariants(NotificationVariant.LUMO_SUCCESS);
    }

    /** Something was refused where there is no form to say it in. */
    public static void refused(Refused refused) {
        trouble(Words.of(refused));
    }

    static void trouble(String words) {
        var notification = Notification.show(words, TROUBLE_MILLIS, Notification.Position.TOP_CENTER);
        notification.addThemeVariants(NotificationVariant.LUMO_ERROR);
        notification.setAssertive(true);
    }
}
