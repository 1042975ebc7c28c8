package org.koldoo.institutions;

import java.util.Map;
import org.koldoo.approvals.ApprovedDeed;
import org.koldoo.approvals.Proposal;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.springframework.stereotype.Component;

/** A new body may get tasks and cases, so two people agree on it. */
@Component
class BodyAdding implements ApprovedDeed {

    static final String KIND = "body.add";

    private final RegisteredBodies bodies;
    private final RegisterRules rules;
    private final Journal journal;

    BodyAdding(RegisteredBodies bodies, RegisterRules rules, Journal journal) {
        this.bodies = bodies;
        this.rules = rules;
        this.journal = journal;
    }

    static Proposal proposal(Body body) {
        return new Proposal(KIND, null, Role.ADMIN, null, BodyContent.whole(body));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void check(Proposal proposal) {
        if (!CurrentActor.require().administers(null)) {
            throw new Refused("body.onlyInstallation");
        }
        var body = BodyContent.whole(proposal.content());
        rules.check(body);
        if (bodies.existsById(body.code().value())) {
            throw new Refused("body.code.taken");
        }
        var successor = body.successor();
        if (successor != null && !bodies.existsById(successor.value())) {
            throw new Refused("body.unknown");
        }
    }

    @Override
    public void carryOut(Proposal proposal) {
        var body = BodyContent.whole(proposal.content());
        bodies.save(new RegisteredBody(body));
        journal.append(JournalEntry.general(
                "body.added",
                body.code().value(),
                Map.of("sop", body.sopStatus().name())));
    }
}
