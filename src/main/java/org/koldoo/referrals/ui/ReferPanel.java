package org.koldoo.referrals.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.Option;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.CaseHead;
import org.koldoo.cases.Sex;
import org.koldoo.cases.YesNoUnsure;
import org.koldoo.institutions.ServiceMatch;
import org.koldoo.institutions.ServiceOffer;
import org.koldoo.institutions.ServiceQuery;

/** First which service and who offers it, then what is shared. Nobody who fits is an unmet need, never an empty list. */
class ReferPanel extends Div {

    private final transient ReferView.Parts parts;
    private final transient CaseHead head;
    private final boolean urgent;
    private final Map<CaseField, String> known;
    private final ComboBox<String> service;
    private final ComboBox<String> region;
    private final ComboBox<String> language;
    private final Checkbox access = new Checkbox();
    private final Div found = new Div();
    private @Nullable SharePanel sharing;

    ReferPanel(ReferView.Parts parts, CaseHead head, boolean urgent) {
        this.parts = parts;
        this.head = head;
        this.urgent = urgent;
        known = parts.cases().fields(head.number(), Set.of(CaseField.LANGUAGE, CaseField.URGENT_NEEDS));
        service = Fields.combo(getTranslation("referrals.refer.service"), Option.of(parts.codes(), "service"));
        region = Fields.combo(getTranslation("referrals.refer.region"), Option.of(parts.codes(), "region"));
        language = Fields.combo(getTranslation("referrals.refer.language"), Option.of(parts.codes(), "language"));
        access.setLabel(getTranslation("referrals.refer.access"));
        region.setClearButtonVisible(true);
        language.setClearButtonVisible(true);
        language.setValue(known.get(CaseField.LANGUAGE));
        if (urgent) {
            service.setValue("SHELTER");
        }
        List.of(service, region, language).forEach(f -> f.addValueChangeListener(e -> search()));
        access.addValueChangeListener(e -> search());
        addClassName("k-form");
        found.addClassName("k-referrals-found");
        found.getElement().setAttribute("aria-live", "polite");
        add(service, region, language, access, found);
        search();
    }

    private void search() {
        found.removeAll();
        if (service.isEmpty()) {
            found.add(new Paragraph(getTranslation("referrals.refer.choose")));
            return;
        }
        var matches = parts.directory().search(query());
        var fitting = matches.stream().filter(ServiceMatch::fits).toList();
        var others = matches.stream().filter(m -> !m.fits()).toList();
        if (fitting.isEmpty()) {
            found.add(unmet(others));
        } else {
            found.add(new H2(getTranslation("referrals.refer.fits", fitting.size())));
            fitting.forEach(m -> found.add(card(m)));
        }
        if (!others.isEmpty()) {
            found.add(new H2(getTranslation("referrals.refer.others", others.size())));
            others.forEach(m -> found.add(card(m)));
        }
    }

    private ServiceQuery query() {
        return new ServiceQuery(
                service.getValue(),
                head.sex() == Sex.U ? null : head.sex().name(),
                head.child(),
                language.getValue(),
                region.getValue(),
                head.foreigner() == YesNoUnsure.YES,
                access.getValue());
    }

    private Div unmet(List<ServiceMatch> others) {
        var box = new Div(
                new H2(getTranslation("referrals.unmet.title")),
                new Paragraph(getTranslation(others.isEmpty() ? "referrals.unmet.none" : "referrals.unmet.help")));
        box.addClassName("k-referrals-unmet");
        var record = new Button(getTranslation("referrals.unmet.record"));
        record.setDisableOnClick(true);
        record.addClickListener(e -> {
            var misfits = others.stream()
                    .flatMap(m -> m.misfits().stream())
                    .distinct()
                    .toList();
            var needed = service.getValue();
            parts.attempts().run(() -> parts.referrals().unmet(head.number(), needed, misfits));
            record.setText(getTranslation("referrals.unmet.recorded"));
        });
        box.add(record);
        return box;
    }

    private OfferCard card(ServiceMatch match) {
        return new OfferCard(match, parts, this::choose);
    }

    private void choose(ServiceOffer offer) {
        removeAll();
        var back = new Button(getTranslation("referrals.refer.back"), e -> {
            removeAll();
            sharing = null;
            add(service, region, language, access, found);
        });
        sharing = new SharePanel(
                parts,
                head,
                offer,
                urgent,
                () -> UI.getCurrent().navigate("case/" + head.number().value() + "/referrals"));
        add(back, sharing);
    }

    /** Keeps what is typed for the chosen service. */
    void keep() {
        if (sharing != null) {
            sharing.keep();
        }
    }
}
