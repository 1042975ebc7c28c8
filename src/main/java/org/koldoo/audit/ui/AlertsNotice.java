package org.koldoo.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Aside;
import java.util.Optional;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.ShellNotice;
import org.koldoo.base.ui.Words;
import org.koldoo.journal.Alerts;

/** Above every page while there is something that the reader was told and has not confirmed. */
@org.springframework.stereotype.Component
class AlertsNotice implements ShellNotice {

    private final Alerts alerts;

    AlertsNotice(Alerts alerts) {
        this.alerts = alerts;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Component> create() {
        if (CurrentActor.find().filter(actor -> !actor.roles().isEmpty()).isEmpty()
                || UI.getCurrent().getActiveViewLocation().getPath().equals(AlertsView.ROUTE)) {
            return Optional.empty();
        }
        long unseen = alerts.unseen();
        return unseen == 0 ? Optional.empty() : Optional.of(bar(unseen));
    }

    private static Component bar(long unseen) {
        var bar = new Aside(Links.to(AlertsView.ROUTE, Words.of("alerts.bar", unseen)));
        bar.addClassName("k-alert-bar");
        bar.getElement().setAttribute("aria-label", Words.of("alerts.title"));
        return bar;
    }
}
