package org.koldoo.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.koldoo.accounts.Enrolled;
import org.koldoo.accounts.OwnFactors;
import org.koldoo.accounts.SecondFactors;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.WithProof;
import org.koldoo.base.ui.Words;

/** The three ways, each with one button; then a name for it, and the recovery codes where it is the first. */
class EnrolForm extends Div {

    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_CODE = 40;

    private final FormErrors errors = new FormErrors();
    private final TextField supervisorCode = Fields.text(Words.of("factor.supervisor.code"), LONGEST_CODE);
    private final TextField issueCode = Fields.text(Words.of("factor.issue.code"), LONGEST_CODE);
    private final TextField label = Fields.text(Words.of("factor.label"), LONGEST_LABEL);
    private final transient SecondFactors factors;
    private final transient OwnFactors mine;
    private final transient WithProof proof;
    private final transient SessionDoor door;

    EnrolForm(SecondFactors factors, OwnFactors mine, WithProof proof, SessionDoor door) {
        this.factors = factors;
        this.mine = mine;
        this.proof = proof;
        this.door = door;
        addClassName("k-form");
        label.setHelperText(Words.of("factor.label.help"));
        choose();
    }

    private void choose() {
        removeAll();
        add(errors);
        if (mine.supervisorCode()) {
            supervisorCode.setHelperText(Words.of("factor.supervisor.help"));
            add(supervisorCode);
        }
        label.setValue(Words.of("factor.label.default"));
        add(label, passkey());
        if (!mine.passkeyOnly()) {
            add(codeApp());
        }
        add(issued());
    }

    private Component passkey() {
        var shared = new Paragraph(Words.of("factor.passkey.shared"));
        shared.addClassName("k-panel");
        return way("factor.passkey", "enrol-passkey", () -> newPasskey(false), shared);
    }

    private Component codeApp() {
        return way("factor.totp", "enrol-totp", this::codeAppWanted);
    }

    private Component issued() {
        var button = new Button(Words.of("factor.issue.button"), click -> newPasskey(true));
        button.setId("enrol-issued");
        var content = new Div(new Paragraph(Words.of("factor.issue.what")), issueCode, button);
        content.addClassName("k-form");
        return new Details(Words.of("factor.issue.title"), content);
    }

    private Component way(String key, String id, Runnable then, Component... more) {
        var button = new Button(Words.of(key + ".button"), click -> then.run());
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        button.setId(id);
        var way = new Div(new H2(Words.of(key + ".title")), new Paragraph(Words.of(key + ".what")));
        way.add(more);
        way.add(button);
        way.addClassName("k-accounts-way");
        return way;
    }

    private void newPasskey(boolean issued) {
        errors.clear();
        errors.require(label);
        if (issued) {
            errors.require(issueCode);
        } else {
            errors.require(mine.supervisorCode() ? supervisorCode : label);
        }
        if (errors.show()) {
            return;
        }
        proof.run(
                () -> {
                    var code = issued ? issueCode.getValue() : supervisorCode.getValue();
                    var question = factors.askForNew(issued, code);
                    PasskeyCall.create(
                            this,
                            question,
                            answer -> attempt(() -> done(factors.addPasskey(question, answer, label.getValue()))),
                            this::trouble);
                },
                errors::refused);
    }

    private void codeAppWanted() {
        errors.clear();
        errors.require(label);
        if (mine.supervisorCode()) {
            errors.require(supervisorCode);
        }
        if (errors.show()) {
            return;
        }
        proof.run(
                () -> {
                    var offer = factors.offerTotp(supervisorCode.getValue());
                    removeAll();
                    add(new TotpForm(
                            offer, code -> done(factors.addTotp(offer, code, label.getValue())), this::choose, proof));
                },
                errors::refused);
    }

    private void done(Enrolled enrolled) {
        if (enrolled.recoveryCodes().isEmpty() && !enrolled.copied()) {
            door.goOn(enrolled.person());
            return;
        }
        removeAll();
        add(new EnrolledPanel(enrolled, () -> door.goOn(enrolled.person())));
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            errors.refused(refused);
        }
    }

    private void trouble(String words) {
        errors.add(words);
        errors.show();
    }
}
