package org.koldoo.legalaid;

import java.util.Objects;
import org.koldoo.cases.Cases;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItemClosed;
import org.koldoo.workflow.WorkItemState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a lawyer told by letter or telephone counts as if it had been entered here; silence changes nothing. */
@Component
class OutsideLawyers {

    private final LegalMatters matters;
    private final Cases cases;

    OutsideLawyers(LegalMatters matters, Cases cases) {
        this.matters = matters;
        this.cases = cases;
    }

    @EventListener
    void on(WorkItemClosed closed) {
        var item = closed.item();
        if (item.state() != WorkItemState.ANSWERED_OUTSIDE) {
            return;
        }
        var outcome = Objects.requireNonNull(item.outcome());
        if (item.stepKey().equals("firstConsultation") && outcome.equals("HELD")) {
            change(item, LegalMatter::consulted);
        } else if (item.stepKey().equals("checkNonPunishment")) {
            change(item, matter -> matter.checked(outcome));
            cases.fact(item.caseNumber(), "fact_penalised", outcome.equals("MOTION_NEEDED"));
        }
    }

    private void change(WorkItem item, java.util.function.Consumer<LegalMatter> change) {
        matters.findFirstByCaseNoOrderByOpenedAtDesc(item.caseNumber().value()).ifPresent(matter -> {
            change.accept(matter);
            matters.saveAndFlush(matter);
        });
    }
}
