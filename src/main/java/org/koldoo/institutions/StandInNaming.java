package org.koldoo.institutions;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koldoo.approvals.ApprovedDeed;
import org.koldoo.approvals.Proposal;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.springframework.stereotype.Component;

/**
 * Names the body whose people are the second person where a body has none: proposed by whoever administers the body, approved
 * by the national coordinator.
 */
@Component
class StandInNaming implements ApprovedDeed {

    static final String KIND = "body.standIn";

    private final RegisteredBodies bodies;
    private final StandInTable table;
    private final Journal journal;
    private final Clock clock;

    StandInNaming(RegisteredBodies bodies, StandInTable table, Journal journal, Clock clock) {
        this.bodies = bodies;
        this.table = table;
        this.journal = journal;
        this.clock = clock;
    }

    static Proposal proposal(BodyCode body, @Nullable BodyCode before, @Nullable BodyCode standIn) {
        return new Proposal(
                KIND,
                null,
                Role.COORDINATOR,
                null,
                Map.of("code", body.value(), "standIn", text(standIn), "was.standIn", text(before)));
    }

    private static String text(@Nullable BodyCode body) {
        return body == null ? "" : body.value();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void check(Proposal proposal) {
        var body = BodyContent.code(proposal.content());
        if (!CurrentActor.require().administers(body) || !bodies.existsById(body.value())) {
            throw new Refused("body.unknown");
        }
        var other = proposal.content().getOrDefault("standIn", "");
        if (other.isEmpty()) {
            return;
        }
        var open = bodies.findById(other).filter(it -> it.asBody().closedOn() == null);
        if (open.isEmpty() || other.equals(body.value())) {
            throw new Refused("body.standIn.another");
        }
    }

    @Override
    public void carryOut(Proposal proposal) {
        var body = BodyContent.code(proposal.content());
        var other = proposal.content().getOrDefault("standIn", "");
        table.name(
                body,
                other.isEmpty() ? null : BodyCode.of(other),
                CurrentActor.require().id(),
                clock.instant());
        journal.append(JournalEntry.general("body.standIn", body.value(), Map.of("standIn", other)));
    }
}
