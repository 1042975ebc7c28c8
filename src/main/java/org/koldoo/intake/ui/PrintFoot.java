package org.koldoo.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.util.Optional;
import org.koldoo.accounts.Accounts;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.ui.ShellNotice;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Waits;

/**
 * Stands at the foot of every page that is printed with the browser: who had it open, and when. The journal tells what that
 * person read then. Not on the screen.
 */
@org.springframework.stereotype.Component
class PrintFoot implements ShellNotice {

    private static final int LAST = 1000;

    private final Accounts accounts;
    private final Clock clock;

    PrintFoot(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public Optional<Component> create(Waits waits) {
        return CurrentActor.find().flatMap(actor -> accounts.find(actor.id())).map(member -> {
            var foot = new Div(member.displayName() + " · " + Times.text(clock.instant()));
            foot.addClassName("k-print-foot");
            foot.getElement().setAttribute("aria-hidden", "true");
            return foot;
        });
    }
}
