package org.koldoo.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.koldoo.accounts.OneTimePassword;
import org.koldoo.accounts.StaffMember;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;

/** Shows a one-time password, once. */
final class OneTimeDialog {

    private static final int NAMES = 4;

    private OneTimeDialog() {}

    static void show(String login, OneTimePassword password) {
        show(login, password, Optional.empty());
    }

    /** @param waits who must agree before the person has a role here */
    static void show(String login, OneTimePassword password, Optional<List<StaffMember>> waits) {
        var dialog = new Dialog(Words.of("accounts.oneTime.title"));
        var secret = new Code(password.value());
        secret.addClassName("k-accounts-secret");
        dialog.add(
                new Paragraph(Words.of("accounts.oneTime.lead", login)),
                secret,
                new Paragraph(Words.of("accounts.oneTime.until", Times.text(password.until()))));
        waits.ifPresent(people -> dialog.add(new Paragraph(waitsFor(people))));
        var close = new Button(Words.of("accounts.oneTime.close"), click -> dialog.close());
        close.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        dialog.getFooter().add(close);
        dialog.setCloseOnOutsideClick(false);
        dialog.open();
    }

    static String waitsFor(List<StaffMember> people) {
        return people.isEmpty()
                ? Words.of("accounts.users.waits.nobody")
                : Words.of("accounts.users.waits", names(people));
    }

    static String names(List<StaffMember> people) {
        return people.stream().limit(NAMES).map(StaffMember::displayName).collect(Collectors.joining(", "));
    }
}
