package org.koldoo.cases.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Role;

/**
 * Where everybody begins: the own tasks, for administrators the people of the system, for oversight what happened, for whoever is
 * called at night the emergency card.
 */
@Route("")
@PermitAll
class HomeView extends Div implements BeforeEnterObserver {

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = CurrentActor.require();
        var onlyAdmin = actor.has(Role.ADMIN) && actor.roles().size() == 1;
        var worksOnCases = actor.roles().stream().anyMatch(role -> role != Role.OVERSIGHT && role != Role.CUSTODIAN);
        var watches = actor.has(Role.CUSTODIAN) && !actor.has(Role.OVERSIGHT) ? "night-card" : "alerts";
        event.forwardTo(
                onlyAdmin ? "admin/users" : worksOnCases || actor.roles().isEmpty() ? "tasks" : watches);
    }
}
