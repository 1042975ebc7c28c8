package org.koldoo.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Aside;
import java.util.Optional;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.ShellNotice;
import org.koldoo.base.ui.Waits;
import org.koldoo.base.ui.Words;

/** Above every page while there is something that the reader was told and has not confirmed. */
@org.springframework.stereotype.Component
class AlertsNotice implements ShellNotice {

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Component> create(Waits waits) {
        if (CurrentActor.find().filter(actor -> !actor.roles().isEmpty()).isEmpty()
                || UI.getCurrent().getActiveViewLocation().getPath().equals(AlertsView.ROUTE)) {
            return Optional.empty();
        }
        long unseen = waits.at(AlertsView.ROUTE);
        return unseen == 0 ? Optional.empty() : Optional.of(bar(unseen));
    }

    private static Component bar(long unseen) {
        var bar = new Aside(Links.to(AlertsView.ROUTE, Words.of("alerts.bar", unseen)));
        bar.addClassName("k-alert-bar");
        bar.getElement().setAttribute("aria-label", Words.of("alerts.title"));
        return bar;
    }
}
