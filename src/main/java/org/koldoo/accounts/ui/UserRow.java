package org.koldoo.accounts.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.koldoo.accounts.OneTimePassword;
import org.koldoo.accounts.SingleSignOn;
import org.koldoo.accounts.StaffAccount;
import org.koldoo.accounts.StaffMember;
import org.koldoo.accounts.UserAdmin;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.ui.ConfirmAction;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.Tag;
import org.koldoo.base.ui.TimeElement;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.WithProof;
import org.koldoo.base.ui.Words;
import org.koldoo.institutions.Institutions;

/** One account in the list: who, where, what for, and what can be done with it. */
class UserRow extends ListItem {

    private final transient StaffAccount account;
    private final transient UserAdmin users;
    private final transient WithProof proof;
    private final transient Runnable changed;
    /** Whether the reader has asked for it to be opened again. */
    private final boolean waits;

    UserRow(
            StaffAccount account,
            UserAdmin users,
            Institutions institutions,
            SingleSignOn signOn,
            WithProof proof,
            Runnable changed) {
        this.account = account;
        this.users = users;
        this.proof = proof;
        this.changed = changed;
        this.waits = !account.member().active()
                && users.reopeningWaitsFor(account.member().id()).isPresent();
        addClassName("k-task");
        var name = new Span(account.member().displayName());
        name.addClassName("k-accounts-name");
        var text = new Div(name, about(institutions));
        text.addClassName("k-task-text");
        var actions = new Div();
        actions.addClassName("k-task-side");
        if (!me() && OwnBody.code().isPresent() && above()) {
            var why = new Span(Words.of("accounts.users.above"));
            why.addClassName("k-quiet");
            add(text, why);
            return;
        }
        actions.add(
                button("accounts.users.edit", () -> UserDialog.forOld(account, users, institutions, proof, changed)));
        if (!me() && signOn.offered()) {
            actions.add(button("signon.link", () -> LinkDialog.show(account.member(), signOn, proof)));
        }
        if (!me()) {
            actions.add(button("accounts.users.reset", this::askReset));
            if (account.member().active()) {
                actions.add(button("accounts.users.deactivate", this::askDeactivate));
            } else if (!waits) {
                actions.add(button("accounts.users.activate", this::askActivate));
            }
        }
        add(text, actions);
    }

    private Div about(Institutions institutions) {
        var member = account.member();
        var about = new Div(new Span(member.login()));
        about.addClassName("k-task-about");
        if (member.body() != null) {
            about.add(new Span(institutions
                    .find(member.body())
                    .map(body -> body.name().in(Words.locale()))
                    .orElse(member.body().value())));
        }
        if (member.roles().isEmpty()) {
            about.add(new Tag(Words.of("accounts.users.roleWaits"), Tag.Tone.WARN));
        } else {
            about.add(new Span(member.roles().stream()
                    .sorted()
                    .map(role -> Words.of("accounts.role." + role.code()))
                    .collect(Collectors.joining(", "))));
        }
        if (account.lastSignIn() == null) {
            about.add(new Tag(Words.of("accounts.users.never")));
        } else {
            about.add(new Span(new Text(Words.of("accounts.users.last") + " "), new TimeElement(account.lastSignIn())));
        }
        if (!member.active()) {
            about.add(new Tag(Words.of("accounts.users.inactive"), Tag.Tone.ALARM));
            if (waits) {
                about.add(new Tag(Words.of("accounts.reopen.tag"), Tag.Tone.WARN));
            }
        }
        if (account.resting()) {
            about.add(new Tag(Words.of("accounts.users.resting"), Tag.Tone.WARN));
        }
        oneTime().ifPresent(about::add);
        return about;
    }

    private Optional<Tag> oneTime() {
        if (account.oneTimeEnded()) {
            return Optional.of(new Tag(Words.of("accounts.oneTime.ended"), Tag.Tone.ALARM));
        }
        var until = account.oneTimeUntil();
        return until == null
                ? Optional.empty()
                : Optional.of(new Tag(Words.of("accounts.oneTime.still", Times.brief(until)), Tag.Tone.WARN));
    }

    private Button button(String key, Runnable then) {
        var button = new Button(Words.of(key), click -> attempt(then));
        button.setAriaLabel(Words.of(key) + ": " + account.member().displayName());
        return button;
    }

    private void askReset() {
        ConfirmAction.ask(
                Words.of("accounts.users.reset"),
                Words.of("accounts.users.reset.what", account.member().displayName()),
                Words.of("accounts.users.reset.button"),
                () -> attempt(this::reset));
    }

    private void reset() {
        OneTimePassword password = users.resetPassword(account.member().id());
        OneTimeDialog.show(account.member().login(), password);
        changed.run();
    }

    private void askDeactivate() {
        ConfirmAction.ask(
                Words.of("accounts.users.deactivate"),
                Words.of("accounts.users.deactivate.what", account.member().displayName()),
                Words.of("accounts.users.deactivate"),
                () -> attempt(this::deactivate));
    }

    private void deactivate() {
        users.deactivate(account.member().id());
        changed.run();
    }

    private void askActivate() {
        ConfirmAction.ask(
                Words.of("accounts.users.activate"),
                Words.of("accounts.reopen.what", account.member().displayName()),
                Words.of("accounts.users.activate"),
                () -> attempt(this::activate));
    }

    private void activate() {
        var id = account.member().id();
        users.activate(id);
        Notices.done(
                users.reopeningWaitsFor(id).map(UserRow::waitsFor).orElseGet(() -> Words.of("accounts.reopen.alone")));
        changed.run();
    }

    private static String waitsFor(List<StaffMember> people) {
        return people.isEmpty()
                ? Words.of("accounts.reopen.waits.nobody")
                : Words.of("accounts.reopen.waits", OneTimeDialog.names(people));
    }

    private void attempt(Runnable work) {
        proof.run(work, Notices::refused);
    }

    /** Who is not in the reach of a body's administrator. */
    private boolean above() {
        return account.member().roles().stream().anyMatch(UserDialog.ABOVE::contains);
    }

    private boolean me() {
        return CurrentActor.find()
                .map(it -> it.id().equals(account.member().id()))
                .orElse(false);
    }
}
