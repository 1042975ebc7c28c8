package org.koldoo.institutions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.koldoo.base.Actor;
import org.koldoo.base.CodeLists;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.EmptyState;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.base.ui.Words;
import org.koldoo.institutions.InstitutionAdmin;
import org.koldoo.institutions.ServiceDirectory;
import org.koldoo.institutions.ServiceOffer;

/** How many places are free in the own centre today. */
@Route("our-places")
@RolesAllowed({"CASEWORKER", "SUPERVISOR"})
class PlacesView extends Div implements HasDynamicTitle {

    private final Div offers = new Div();
    private final transient ServiceDirectory directory;
    private final transient InstitutionAdmin admin;
    private final transient CodeLists codes;

    PlacesView(ServiceDirectory directory, InstitutionAdmin admin, CodeLists codes) {
        this.directory = directory;
        this.admin = admin;
        this.codes = codes;
        add(new PageHeader(Words.of("institutions.places.title"), Words.of("institutions.places.lead")), offers);
        refresh();
    }

    private void refresh() {
        offers.removeAll();
        var counted = CurrentActor.find().map(Actor::body).map(directory::ofBody).orElse(List.of()).stream()
                .filter(offer -> offer.placesTotal() != null)
                .toList();
        if (counted.isEmpty()) {
            offers.add(new EmptyState(Words.of("institutions.places.none")));
        }
        counted.forEach(offer -> offers.add(card(offer)));
    }

    private Section card(ServiceOffer offer) {
        var errors = new FormErrors();
        var free = Fields.number(Words.of("institutions.places.free.field"));
        free.setMin(0);
        free.setMax(offer.placesTotal() == null ? 0 : offer.placesTotal());
        free.setStepButtonsVisible(true);
        free.setValue(offer.placesFree());
        var now = new Paragraph(OfferWords.places(offer));
        now.getElement().setAttribute("role", "status");
        var save = new Button(Words.of("institutions.places.save"), click -> {
            errors.clear();
            errors.require(free);
            errors.check(free);
            if (errors.show()) {
                return;
            }
            try {
                admin.setFreePlaces(offer.id(), free.getValue());
                directory.find(offer.id()).map(OfferWords::places).ifPresent(now::setText);
            } catch (Refused refused) {
                errors.refused(refused);
            }
        });
        var service = codes.label("service", offer.service()).in(Words.locale());
        var form = new Div(errors, now, free, save);
        form.addClassName("k-form");
        var card = new Section(new H2(offer.name().in(Words.locale())), new Paragraph(service), form);
        card.addClassName("k-panel");
        return card;
    }

    @Override
    public String getPageTitle() {
        return Words.of("institutions.places.title");
    }
}
