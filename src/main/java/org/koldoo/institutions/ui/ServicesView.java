package org.koldoo.institutions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.koldoo.base.CodeLists;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.ui.EmptyState;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.base.ui.Words;
import org.koldoo.institutions.InstitutionAdmin;
import org.koldoo.institutions.Institutions;
import org.koldoo.institutions.ServiceDirectory;
import org.koldoo.institutions.ServiceOffer;

/** The directory of services, kept by administrators. */
@Route("admin/services")
@RolesAllowed("ADMIN")
class ServicesView extends Div implements HasDynamicTitle {

    private final Div groups = new Div();
    private final transient ServiceDirectory directory;
    private final transient Institutions institutions;
    private final transient InstitutionAdmin admin;
    private final transient CodeLists codes;

    ServicesView(ServiceDirectory directory, Institutions institutions, InstitutionAdmin admin, CodeLists codes) {
        this.directory = directory;
        this.institutions = institutions;
        this.admin = admin;
        this.codes = codes;
        var add = new Button(
                Words.of("institutions.offers.add"),
                click -> new OfferDialog(null, institutions, admin, codes, this::refresh).open());
        add.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        add(
                new PageHeader(Words.of("institutions.offers.title"), Words.of("institutions.offers.lead"))
                        .actions(add),
                groups);
        if (!CurrentActor.require().administers(null)) {
            addComponentAtIndex(1, new OwnOnly());
        }
        refresh();
    }

    private void refresh() {
        groups.removeAll();
        var offers = directory.all();
        if (offers.isEmpty()) {
            groups.add(new EmptyState(Words.of("institutions.offers.none")));
        }
        offers.stream()
                .collect(Collectors.groupingBy(ServiceOffer::service, LinkedHashMap::new, Collectors.toList()))
                .forEach((service, group) -> {
                    var list = new UnorderedList();
                    list.addClassName("k-tasks");
                    group.forEach(offer -> list.add(new OfferRow(offer, institutions, admin, codes, this::refresh)));
                    groups.add(new H2(codes.label("service", service).in(Words.locale())), list);
                });
    }

    @Override
    public String getPageTitle() {
        return Words.of("institutions.offers.title");
    }
}
