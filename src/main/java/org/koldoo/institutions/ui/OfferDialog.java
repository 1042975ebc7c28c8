package org.koldoo.institutions.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CodeLists;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormDialog;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Words;
import org.koldoo.institutions.InstitutionAdmin;
import org.koldoo.institutions.Institutions;
import org.koldoo.institutions.NewOffer;
import org.koldoo.institutions.ServiceOffer;

/** The form of an offer. It has no field for an address on purpose. */
class OfferDialog extends FormDialog {

    private final ComboBox<String> body;
    private final ComboBox<String> service;
    private final NameFields name = new NameFields();
    private final ComboBox<String> region;
    private final CheckboxGroup<String> sexes = Fields.checks(
            Words.of("institutions.offers.sexes"),
            List.of("F", "M", "X").stream()
                    .map(sex -> new Option(sex, Words.of("institutions.sex." + sex)))
                    .toList());
    private final Checkbox adults = new Checkbox(Words.of("institutions.adults"), true);
    private final Checkbox children = new Checkbox(Words.of("institutions.children"));
    private final Checkbox foreigners = new Checkbox(Words.of("institutions.foreigners"), true);
    private final Checkbox accessible = new Checkbox(Words.of("institutions.accessible"));
    private final MultiSelectComboBox<String> languages;
    private final IntegerField total = Fields.number(Words.of("institutions.places.total"));
    private final IntegerField free = Fields.number(Words.of("institutions.places.free.field"));
    private final TextField phone = Fields.text(Words.of("institutions.phone24h"), 40);
    private final transient InstitutionAdmin admin;
    private final transient @Nullable ServiceOffer old;

    OfferDialog(
            @Nullable ServiceOffer old,
            Institutions institutions,
            InstitutionAdmin admin,
            CodeLists codes,
            Runnable kept) {
        super(
                Words.of(old == null ? "institutions.offers.add" : "institutions.offers.edit"),
                Words.of(old == null ? "institutions.offers.add" : "institutions.save"),
                kept);
        this.old = old;
        this.admin = admin;
        body = Fields.combo(
                Words.of("institutions.body"),
                institutions.all().stream()
                        .filter(it -> it.closedOn() == null)
                        .map(it -> new Option(it.code().value(), it.name().in(Words.locale())))
                        .toList());
        service = Fields.combo(Words.of("institutions.service"), Option.of(codes, "service"));
        region = Fields.combo(Words.of("institutions.region"), Option.of(codes, "region"));
        region.setHelperText(Words.of("institutions.offers.noAddress"));
        languages = Fields.combos(Words.of("institutions.offers.languages"), Option.of(codes, "language"));
        total.setMin(0);
        total.setHelperText(Words.of("institutions.places.total.help"));
        free.setMin(0);
        CurrentActor.find().map(Actor::body).ifPresent(own -> {
            body.setValue(own.value());
            body.setReadOnly(true);
        });
        if (old != null) {
            fill(old);
        }
        show(
                body,
                service,
                name,
                region,
                sexes,
                adults,
                children,
                foreigners,
                accessible,
                languages,
                total,
                free,
                phone);
    }

    private void fill(ServiceOffer offer) {
        body.setValue(offer.body().value());
        service.setValue(offer.service());
        name.show(offer.name());
        region.setValue(offer.region());
        sexes.setValue(offer.sexes());
        adults.setValue(offer.adults());
        children.setValue(offer.children());
        foreigners.setValue(offer.foreigners());
        accessible.setValue(offer.accessible());
        languages.setValue(offer.languages());
        total.setValue(offer.placesTotal());
        free.setValue(offer.placesFree());
        phone.setValue(offer.phone24h() == null ? "" : offer.phone24h());
    }

    @Override
    protected void check(FormErrors errors) {
        errors.require(body, service, region, languages);
        name.require(errors);
        errors.check(total, free);
    }

    @Override
    protected void keep() {
        var terms = new NewOffer(
                BodyCode.of(body.getValue()),
                service.getValue(),
                name.name(),
                region.getValue(),
                sexes.getValue(),
                children.getValue(),
                adults.getValue(),
                foreigners.getValue(),
                accessible.getValue(),
                languages.getValue(),
                total.getValue(),
                total.getValue() == null ? null : free.getOptionalValue().orElse(total.getValue()),
                BodyDialog.text(phone));
        if (old == null) {
            admin.addOffer(terms);
        } else {
            admin.changeOffer(old.id(), terms);
        }
    }
}
