package org.koldoo.cases;

import java.time.Clock;
import java.util.List;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.workflow.WorkItems;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What follows when a consent ends, however it ended: withdrawn, refused later, run out, or the body named as one that must not
 * be told. Rights end, what was sent is taken back, steps come back to the owner.
 */
@Component
class ConsentEnds {

    private static final String STEP = "WORK_ITEM";

    private final LawfulBases lawful;
    private final GrantTable grants;
    private final WorkItems workItems;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConsentEnds(
            LawfulBases lawful, GrantTable grants, WorkItems workItems, ApplicationEventPublisher events, Clock clock) {
        this.lawful = lawful;
        this.grants = grants;
        this.workItems = workItems;
        this.events = events;
        this.clock = clock;
    }

    /** Whoever has neither consent nor another basis any more sees nothing more, and what was sent under it is taken back. */
    void stop(CaseNumber number, List<ConsentWithdrawn> ended) {
        if (ended.isEmpty()) {
            return;
        }
        ended.forEach(events::publishEvent);
        var now = clock.instant();
        grants.underBasis(number, LawfulBases.CONSENT, null, now).stream()
                .filter(right -> lawful.of(number, right.body()).isEmpty())
                .forEach(right -> grants.end(right.id(), now));
    }

    /** Everything that a body could see under whatever basis was recorded before. */
    void afterNaming(CaseNumber number, BodyCode body) {
        events.publishEvent(new ConsentWithdrawn(number, lawful.purposeFor(body), body));
        var now = clock.instant();
        grants.live(number, now).stream()
                .filter(right -> right.body().equals(body) && BasisTable.KINDS.contains(right.basis()))
                .forEach(right -> grants.end(right.id(), now));
        workItems.readdress(number);
    }

    /** Rights end when the consent ends that they hang on, also after a new one was given. */
    void setEnds(CaseNumber number) {
        grants.live(number, clock.instant()).stream()
                .filter(right -> right.basis().equals(LawfulBases.CONSENT)
                        || right.basis().equals(STEP))
                .filter(right -> lawful.of(number, right.body())
                        .filter(basis -> !basis.equals(OwnerRights.OWNER))
                        .isPresent())
                .forEach(right -> grants.endAt(right.id(), lawful.endOf(number, right.body())));
    }
}
