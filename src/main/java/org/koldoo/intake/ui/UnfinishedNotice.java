package org.koldoo.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.Set;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Role;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.ShellNotice;
import org.koldoo.base.ui.Waits;
import org.koldoo.base.ui.Words;
import org.koldoo.intake.DraftSummary;
import org.koldoo.intake.Intake;

/** Reminds of intakes that were begun and not finished, on every other page, until they are finished or thrown away. */
@org.springframework.stereotype.Component
class UnfinishedNotice implements ShellNotice {

    /** Where an intake is at hand; the one that ends here would be named as unfinished still. */
    private static final Set<String> FINISHING = Set.of("intake", "without-case");

    private final Intake intake;

    UnfinishedNotice(Intake intake) {
        this.intake = intake;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<Component> create(Waits waits) {
        var actor = CurrentActor.find().orElse(null);
        if (actor == null || !(actor.has(Role.CASEWORKER) || actor.has(Role.SUPERVISOR) || actor.has(Role.OFFICER))) {
            return Optional.empty();
        }
        if (FINISHING.contains(UI.getCurrent().getActiveViewLocation().getFirstSegment())) {
            return Optional.empty();
        }
        var own = intake.drafts().stream()
                .filter(draft -> draft.author().equals(actor.id()))
                .toList();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        var warn = own.stream().anyMatch(DraftSummary::warn);
        var bar = new Div(
                new Span(Words.of(warn ? "intake.unfinished.warn" : "intake.unfinished.notice", own.size())),
                Links.to("intake", Words.of("intake.unfinished.show")));
        bar.addClassName("k-intake-notice");
        return Optional.of(bar);
    }
}
