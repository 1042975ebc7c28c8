package org.koldoo.institutions.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormDialog;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.SourceWords;
import org.koldoo.base.ui.WithProof;
import org.koldoo.base.ui.Words;
import org.koldoo.institutions.Body;
import org.koldoo.institutions.BodyType;
import org.koldoo.institutions.InstitutionAdmin;
import org.koldoo.institutions.Institutions;
import org.koldoo.institutions.SopStatus;

/** The form of a body. */
class BodyDialog extends FormDialog {

    private final TextField code = Fields.text(Words.of("institutions.bodies.code"), 20);
    private final NameFields name = new NameFields();
    private final ComboBox<String> type =
            Fields.combo(Words.of("institutions.bodies.type"), options("institutions.type.", BodyType.values()));
    private final Checkbox state = new Checkbox(Words.of("institutions.bodies.state"));
    private final Checkbox law = new Checkbox(Words.of("institutions.bodies.law"));
    private final Checkbox owner = new Checkbox(Words.of("institutions.bodies.caseOwner"));
    private final ComboBox<String> sop =
            Fields.combo(Words.of("institutions.bodies.sop"), options("institutions.sop.", SopStatus.values()));
    private final TextField act = Fields.text(Words.of("institutions.bodies.act"), 300);
    private final DatePicker actOn = Fields.date(Words.of("institutions.bodies.actOn"));
    private final TextField source = Fields.text(Words.of("institutions.bodies.source"), 300);
    private String sourceBefore = "";
    private final DatePicker asOf = Fields.date(Words.of("institutions.bodies.asOf"));
    private final TextField phone = Fields.text(Words.of("institutions.phone24h"), 40);
    private final DatePicker closedOn = Fields.date(Words.of("institutions.bodies.closedOn"));
    private final ComboBox<String> successor;
    private final ComboBox<String> standIn;
    private final transient InstitutionAdmin admin;
    private final transient WithProof proof;
    private final boolean fresh;

    BodyDialog(Institutions institutions, InstitutionAdmin admin, WithProof proof, Runnable kept) {
        this(null, institutions, admin, proof, kept);
    }

    BodyDialog(@Nullable Body body, Institutions institutions, InstitutionAdmin admin, WithProof proof, Runnable kept) {
        super(
                Words.of(body == null ? "institutions.bodies.add" : "institutions.bodies.edit"),
                Words.of(body == null ? "institutions.bodies.add" : "institutions.save"),
                kept);
        this.admin = admin;
        this.proof = proof;
        this.fresh = body == null;
        successor = Fields.combo(Words.of("institutions.bodies.successor"), others(institutions, body));
        standIn = Fields.combo(Words.of("institutions.standIn"), others(institutions, body));
        standIn.setHelperText(Words.of("institutions.standIn.help"));
        standIn.setClearButtonVisible(true);
        standIn.setVisible(!fresh);
        successor.setClearButtonVisible(true);
        code.setHelperText(Words.of("institutions.bodies.code.help"));
        act.setHelperText(Words.of("institutions.bodies.act.help"));
        sop.setHelperText(Words.of("institutions.bodies.sop.help"));
        sop.setValue(SopStatus.UNKNOWN.name());
        if (body != null) {
            fill(body);
        }
        if (!CurrentActor.require().administers(null)) {
            leaveToTheInstallation();
        }
        show(code, name, type, state, law, owner, sop, act, actOn, source, asOf, phone, closedOn, successor, standIn);
    }

    private static List<Option> others(Institutions institutions, @Nullable Body body) {
        return institutions.all().stream()
                .filter(it -> body == null || !it.code().equals(body.code()))
                .map(it -> new Option(it.code().value(), it.name().in(Words.locale())))
                .toList();
    }

    @Override
    protected WithProof proof() {
        return proof;
    }

    /** What decides which tasks the body gets is shown to its own administrator, who cannot change it. */
    private void leaveToTheInstallation() {
        List.<HasValue<?, ?>>of(type, state, law, owner, closedOn, successor).forEach(it -> it.setReadOnly(true));
        type.setHelperText(Words.of("institutions.bodies.onlyInstallation"));
    }

    private @Nullable String said() {
        var typed = text(source);
        return typed == null ? null : SourceWords.kept(typed, sourceBefore);
    }

    private void fill(Body body) {
        code.setValue(body.code().value());
        code.setReadOnly(true);
        name.show(body.name());
        type.setValue(body.type().name());
        state.setValue(body.state());
        law.setValue(body.lawEnforcement());
        owner.setValue(body.caseOwner());
        sop.setValue(body.sopStatus().name());
        act.setValue(body.sopAct() == null ? "" : body.sopAct());
        actOn.setValue(body.sopActOn());
        sourceBefore = body.sopSource() == null ? "" : body.sopSource();
        source.setValue(SourceWords.of(sourceBefore));
        asOf.setValue(body.sopAsOf());
        phone.setValue(body.phone24h() == null ? "" : body.phone24h());
        closedOn.setValue(body.closedOn());
        successor.setValue(body.successor() == null ? null : body.successor().value());
        standIn.setValue(admin.standIn(body.code()).map(BodyCode::value).orElse(null));
    }

    @Override
    protected void check(FormErrors errors) {
        errors.require(code, type, sop);
        name.require(errors);
        errors.check(actOn, asOf, closedOn);
    }

    @Override
    protected void keep() {
        var body = new Body(
                BodyCode.of(code.getValue().strip().toUpperCase(Locale.ROOT)),
                BodyType.valueOf(type.getValue()),
                name.name(),
                law.getValue(),
                state.getValue(),
                owner.getValue(),
                SopStatus.valueOf(sop.getValue()),
                asOf.getValue(),
                said(),
                text(phone),
                closedOn.getValue(),
                successor.getOptionalValue().map(BodyCode::of).orElse(null),
                text(act),
                actOn.getValue());
        boolean waits = fresh ? admin.add(body) : admin.change(body);
        if (!fresh) {
            waits |= admin.nameStandIn(
                    body.code(), standIn.getOptionalValue().map(BodyCode::of).orElse(null));
        }
        if (waits) {
            Notices.done(Words.of("institutions.waits"));
        }
    }

    static @Nullable String text(HasValue<?, String> field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }

    private static List<Option> options(String prefix, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), Words.of(prefix + value.name())))
                .toList();
    }
}
