package org.koldoo.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koldoo.accounts.NewStaffMember;
import org.koldoo.accounts.StaffAccount;
import org.koldoo.accounts.StaffMember;
import org.koldoo.accounts.UserAdmin;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Role;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.WithProof;
import org.koldoo.base.ui.Words;
import org.koldoo.institutions.Institutions;

/** The form of an account. */
final class UserDialog extends Dialog {

    /** What a body's administrator gives nobody. */
    static final Set<Role> ABOVE = EnumSet.of(Role.ADMIN, Role.COORDINATOR, Role.OVERSIGHT, Role.CUSTODIAN);

    private final FormErrors errors = new FormErrors();
    private final TextField login = Fields.text(Words.of("accounts.login"), 40);
    private final TextField name = Fields.text(Words.of("accounts.name"), 120);
    private final ComboBox<String> body;
    private final ComboBox<String> office = Fields.combo(Words.of("accounts.office"), List.of());
    private final CheckboxGroup<String> roles = Fields.checks(
            Words.of("accounts.roles"),
            Option.texts(
                    "accounts.role",
                    Arrays.stream(Role.values()).map(Role::code).toArray(String[]::new)));
    private final RadioButtonGroup<String> language = LanguageField.make();
    private final transient Institutions institutions;
    private final transient WithProof proof;
    private final transient Consumer<NewStaffMember> keep;

    private UserDialog(
            String title, String button, Institutions institutions, WithProof proof, Consumer<NewStaffMember> keep) {
        this.institutions = institutions;
        this.proof = proof;
        this.keep = keep;
        setHeaderTitle(title);
        setCloseOnOutsideClick(false);
        addClassName("k-accounts-dialog");
        body = Fields.combo(
                Words.of("accounts.body"),
                institutions.all().stream()
                        .filter(it -> it.closedOn() == null)
                        .map(it -> new Option(it.code().value(), it.name().in(Words.locale())))
                        .toList());
        body.addValueChangeListener(change -> offerOffices(change.getValue()));
        office.setClearButtonVisible(true);
        login.setHelperText(Words.of("accounts.login.rule"));
        language.setValue(Words.locale().toLanguageTag());
        offerOffices(null);
        OwnBody.code().ifPresentOrElse(this::keepTo, this::offerAll);
        var form = new Div(errors, login, name, body, office, roles, language);
        form.addClassName("k-form");
        add(form);
        var save = new Button(button, click -> save());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        getFooter().add(new Button(Words.of("button.cancel"), click -> close()), save);
    }

    private void offerAll() {
        body.setHelperText(Words.of("accounts.body.help"));
        body.setClearButtonVisible(true);
    }

    /** What a body's administrator may not choose is not offered, and the form says who may. */
    private void keepTo(BodyCode own) {
        body.setValue(own.value());
        body.setReadOnly(true);
        body.setHelperText(Words.of("accounts.body.own"));
        roles.setItems(Arrays.stream(Role.values())
                .filter(role -> !ABOVE.contains(role))
                .map(Role::code)
                .toList());
        roles.setHelperText(Words.of("accounts.roles.own"));
    }

    /** Nobody changes the own roles or body. */
    private void ofMyself() {
        body.setReadOnly(true);
        roles.setItems(Arrays.stream(Role.values()).map(Role::code).toList());
        roles.setReadOnly(true);
        roles.setHelperText(Words.of("accounts.roles.myself"));
    }

    static void forNew(UserAdmin users, Institutions institutions, WithProof proof, Runnable changed) {
        var dialog = new UserDialog(
                Words.of("accounts.users.add"), Words.of("accounts.users.create"), institutions, proof, person -> {
                    var password = users.create(person);
                    OneTimeDialog.show(person.login(), password, users.waitsFor(password.user()));
                    changed.run();
                });
        dialog.open();
    }

    static void forOld(
            StaffAccount account, UserAdmin users, Institutions institutions, WithProof proof, Runnable changed) {
        var member = account.member();
        var dialog = new UserDialog(
                Words.of("accounts.users.edit"), Words.of("accounts.users.save"), institutions, proof, person -> {
                    users.change(member.id(), person);
                    Notices.done(users.waitsFor(member.id())
                            .map(OneTimeDialog::waitsFor)
                            .orElseGet(() -> Words.of(
                                    elsewhere(member, person) ? "accounts.users.alone" : "accounts.users.saved")));
                    changed.run();
                });
        dialog.login.setValue(member.login());
        dialog.login.setReadOnly(true);
        dialog.name.setValue(member.displayName());
        if (CurrentActor.require().id().equals(member.id())) {
            dialog.ofMyself();
        }
        if (member.body() != null) {
            dialog.body.setValue(member.body().value());
        }
        dialog.office.setValue(member.office());
        dialog.roles.setValue(member.roles().stream().map(Role::code).collect(Collectors.toSet()));
        dialog.language.setValue(account.language());
        dialog.open();
    }

    /** Whether it is what two people agree on. */
    private static boolean elsewhere(StaffMember now, NewStaffMember wanted) {
        return !Objects.equals(now.body(), wanted.body()) || !now.roles().equals(wanted.roles());
    }

    private void offerOffices(@Nullable String code) {
        var offices = code == null
                ? List.<Option>of()
                : institutions.offices(BodyCode.of(code)).stream()
                        .map(it -> new Option(it.code(), it.name().in(Words.locale())))
                        .toList();
        office.setItems(offices.stream().map(Option::code).toList());
        office.setItemLabelGenerator(it -> offices.stream()
                .filter(option -> option.code().equals(it))
                .map(Option::label)
                .findFirst()
                .orElse(it));
        office.setVisible(!offices.isEmpty());
    }

    private void save() {
        errors.clear();
        errors.require(login, name, roles, language);
        if (errors.show()) {
            return;
        }
        proof.run(this::send, errors::refused);
    }

    private void send() {
        keep.accept(new NewStaffMember(
                login.getValue(),
                name.getValue(),
                body.getOptionalValue().map(BodyCode::of).orElse(null),
                office.isVisible() ? office.getOptionalValue().orElse(null) : null,
                roles.getValue().stream().map(Role::of).collect(Collectors.toSet()),
                language.getValue()));
        close();
    }
}
