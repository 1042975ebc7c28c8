package org.koldoo.referrals.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CodeLists;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.DraftSaver;
import org.koldoo.base.ui.FormMemory;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.cases.Cases;
import org.koldoo.cases.Consents;
import org.koldoo.cases.NotTold;
import org.koldoo.cases.ui.NotToldPanels;
import org.koldoo.institutions.Institutions;
import org.koldoo.institutions.ServiceDirectory;
import org.koldoo.referrals.Referrals;
import org.koldoo.workflow.Attempts;

/** Asks a service for help: find who can take the person, choose what is shared and on what basis, send. */
@Route("refer/:number/:urgent?(urgent)")
@RolesAllowed({"CASEWORKER", "SUPERVISOR", "OFFICER"})
class ReferView extends Div implements BeforeEnterObserver, HasDynamicTitle, DraftSaver {

    private final transient Parts parts;
    private @Nullable ReferPanel panel;

    /** What the two halves of the page need. */
    record Parts(
            Cases cases,
            Consents consents,
            NotTold notTold,
            NotToldPanels panels,
            ServiceDirectory directory,
            Institutions institutions,
            Referrals referrals,
            CodeLists codes,
            Attempts attempts,
            FormMemory memory) {}

    ReferView(
            Cases cases,
            Consents consents,
            NotTold notTold,
            NotToldPanels panels,
            ServiceDirectory directory,
            Institutions institutions,
            Referrals referrals,
            CodeLists codes,
            Attempts attempts,
            FormMemory memory) {
        this.parts = new Parts(
                cases, consents, notTold, panels, directory, institutions, referrals, codes, attempts, memory);
        addClassName("k-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var parameters = event.getRouteParameters();
        try {
            var head =
                    parts.cases().read(CaseNumber.parse(parameters.get("number").orElse("")));
            boolean urgent = parameters.get("urgent").isPresent();
            panel = new ReferPanel(parts, head, urgent);
            add(
                    new PageHeader(
                            getTranslation(urgent ? "referrals.refer.urgent" : "referrals.refer.title"),
                            getTranslation("referrals.refer.lead", head.number().value(), head.codeName())),
                    Links.to("case/" + head.number().value() + "/referrals", getTranslation("referrals.refer.toCase")),
                    parts.panels().of(head.number()),
                    panel);
        } catch (Refused refused) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public void saveDraft() {
        if (panel != null) {
            panel.keep();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.name");
    }
}
