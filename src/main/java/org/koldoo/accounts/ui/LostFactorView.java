package org.koldoo.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.koldoo.accounts.LostFactors;
import org.koldoo.accounts.LostFactors.Colleague;
import org.koldoo.base.ui.ConfirmAction;
import org.koldoo.base.ui.EmptyState;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.base.ui.Tag;
import org.koldoo.base.ui.WithProof;
import org.koldoo.base.ui.Words;

/** A colleague has lost the phone: two people agree, and the colleague signs in again the same day. */
@Route("lost-phone")
@RolesAllowed({"SUPERVISOR", "ADMIN"})
class LostFactorView extends Div implements HasDynamicTitle {

    private final UnorderedList list = new UnorderedList();
    private final transient LostFactors lost;
    private final transient WithProof proof;

    LostFactorView(LostFactors lost, WithProof proof) {
        this.lost = lost;
        this.proof = proof;
        list.addClassName("k-tasks");
        add(new PageHeader(Words.of("factor.help.title"), Words.of("factor.help.lead")), list);
        show();
    }

    private void show() {
        list.removeAll();
        lost.colleagues().stream().map(this::row).forEach(list::add);
        if (list.getComponentCount() == 0) {
            list.add(new ListItem(new EmptyState(Words.of("factor.help.nobody"))));
        }
    }

    private ListItem row(Colleague colleague) {
        var name = new Span(colleague.member().displayName());
        name.addClassName("k-accounts-name");
        var about = new Div(new Span(colleague.member().login()));
        about.addClassName("k-task-about");
        if (!colleague.enrolled()) {
            about.add(new Tag(Words.of("factor.help.none"), Tag.Tone.WARN));
        }
        var text = new Div(name, about);
        text.addClassName("k-task-text");
        var actions = new Div();
        actions.addClassName("k-task-side");
        if (colleague.codeReady()) {
            var code = button("factor.help.code", colleague, () -> code(colleague));
            code.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            actions.add(code);
        } else if (colleague.asked()) {
            about.add(new Tag(Words.of("factor.help.waits")));
        } else if (colleague.enrolled()) {
            actions.add(button("factor.help.reset", colleague, () -> askReset(colleague)));
        }
        actions.add(button("factor.help.issue", colleague, () -> issue(colleague)));
        var row = new ListItem(text, actions);
        row.addClassName("k-task");
        return row;
    }

    private static Button button(String key, Colleague colleague, Runnable then) {
        var button = new Button(Words.of(key), click -> then.run());
        button.setAriaLabel(Words.of(key) + ": " + colleague.member().displayName());
        return button;
    }

    private void askReset(Colleague colleague) {
        ConfirmAction.ask(
                Words.of("factor.help.reset"),
                Words.of("factor.help.reset.what", colleague.member().displayName()),
                Words.of("factor.help.reset.button"),
                () -> proof.run(
                        () -> {
                            lost.proposeReset(colleague.member().id());
                            Notices.done(Words.of("factor.help.reset.asked"));
                            show();
                        },
                        Notices::refused));
    }

    private void code(Colleague colleague) {
        proof.run(
                () -> {
                    showCode(
                            "factor.help.code.lead",
                            colleague,
                            lost.code(colleague.member().id()));
                    show();
                },
                Notices::refused);
    }

    private void issue(Colleague colleague) {
        proof.run(
                () -> showCode(
                        "factor.help.issue.lead",
                        colleague,
                        lost.issueKey(colleague.member().id())),
                Notices::refused);
    }

    private static void showCode(String lead, Colleague colleague, String code) {
        var dialog = new Dialog(Words.of("factor.help.code.title"));
        var secret = new Code(code);
        secret.addClassName("k-accounts-secret");
        dialog.add(new Paragraph(Words.of(lead, colleague.member().displayName())), secret);
        dialog.setCloseOnOutsideClick(false);
        dialog.getFooter().add(new Button(Words.of("accounts.oneTime.close"), click -> dialog.close()));
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return Words.of("factor.help.title");
    }
}
