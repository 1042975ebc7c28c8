package org.koldoo.accounts.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import org.koldoo.accounts.OwnFactor;
import org.koldoo.accounts.SecondFactors;
import org.koldoo.base.ui.ConfirmAction;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.Tag;
import org.koldoo.base.ui.TimeElement;
import org.koldoo.base.ui.WithProof;
import org.koldoo.base.ui.Words;

/** "How I sign in": what a person proves with, one more, another name, away with one, and the recovery codes left. */
class FactorsPanel extends Section {

    private static final int FEW = 3;

    private final transient SecondFactors factors;
    private final transient WithProof proof;
    private final transient SessionDoor door;

    FactorsPanel(SecondFactors factors, WithProof proof, SessionDoor door) {
        this.factors = factors;
        this.proof = proof;
        this.door = door;
        show();
    }

    private void show() {
        removeAll();
        var mine = factors.mine();
        var list = new UnorderedList();
        list.addClassName("k-tasks");
        mine.all().forEach(factor -> list.add(row(factor)));
        add(new H2(Words.of("factor.mine.title")), list);
        if (mine.all().stream().anyMatch(OwnFactor::copied)) {
            add(CopiedWarning.make());
        }
        add(Links.button("second-step/new", Words.of("factor.mine.add")));
        var left = new Paragraph(Words.of("factor.codes.left", mine.codesLeft()));
        left.setId("codes-left");
        if (mine.codesLeft() < FEW) {
            left.addClassName("k-panel");
        }
        var renew = new Button(Words.of("factor.codes.new"), click -> askRenew());
        renew.setId("codes-new");
        add(left, renew);
    }

    private ListItem row(OwnFactor factor) {
        var name = new Span(factor.label());
        name.addClassName("k-accounts-name");
        var about =
                new Div(new Span(Words.of("factor.kind." + factor.kind().name().toLowerCase(Locale.ROOT))));
        about.addClassName("k-task-about");
        if (factor.issued()) {
            about.add(new Tag(Words.of("factor.issued")));
        }
        if (factor.copied()) {
            about.add(new Tag(Words.of("factor.copied"), Tag.Tone.WARN));
        }
        var used = factor.lastUsed();
        if (used != null) {
            about.add(new Span(new Text(Words.of("factor.used") + " "), new TimeElement(used)));
        }
        var text = new Div(name, about);
        text.addClassName("k-task-text");
        var actions = new Div(
                button("factor.rename", factor, () -> askName(factor)),
                button("factor.remove", factor, () -> askRemove(factor)));
        actions.addClassName("k-task-side");
        var row = new ListItem(text, actions);
        row.addClassName("k-task");
        return row;
    }

    private static Button button(String key, OwnFactor factor, Runnable then) {
        var button = new Button(Words.of(key), click -> then.run());
        button.setAriaLabel(Words.of(key) + ": " + factor.label());
        return button;
    }

    private void askName(OwnFactor factor) {
        var name = Fields.text(Words.of("factor.label"), 60);
        name.setValue(factor.label());
        var dialog = new ConfirmDialog();
        dialog.setHeader(Words.of("factor.rename"));
        dialog.setText(name);
        dialog.setConfirmText(Words.of("button.save"));
        dialog.setCancelable(true);
        dialog.setCancelText(Words.of("button.cancel"));
        dialog.addConfirmListener(confirmed -> proof.run(
                () -> {
                    factors.rename(factor.id(), name.getValue());
                    show();
                },
                Notices::refused));
        dialog.open();
    }

    private void askRemove(OwnFactor factor) {
        ConfirmAction.ask(
                Words.of("factor.remove"),
                Words.of("factor.remove.what", factor.label()),
                Words.of("factor.remove"),
                () -> proof.run(
                        () -> {
                            door.renew(factors.remove(factor.id()));
                            show();
                        },
                        Notices::refused));
    }

    private void askRenew() {
        ConfirmAction.ask(
                Words.of("factor.codes.new"),
                Words.of("factor.codes.new.what"),
                Words.of("factor.codes.new"),
                () -> proof.run(this::renew, Notices::refused));
    }

    private void renew() {
        var dialog = new Dialog(Words.of("factor.codes.title"));
        dialog.add(new CodeSheet(factors.newRecoveryCodes()));
        dialog.setCloseOnOutsideClick(false);
        var close = new Button(Words.of("factor.codes.kept"), click -> dialog.close());
        close.setId("codes-kept");
        dialog.getFooter().add(close);
        dialog.open();
        show();
    }
}
