package org.koldoo.institutions;

import java.util.Map;
import java.util.TreeMap;
import org.koldoo.approvals.ApprovedDeed;
import org.koldoo.approvals.Proposal;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.springframework.stereotype.Component;

/** What decides which tasks and cases a body gets is changed by two people. */
@Component
class BodyChanging implements ApprovedDeed {

    static final String KIND = "body.change";

    private final RegisteredBodies bodies;
    private final RegisterRules rules;
    private final Journal journal;

    BodyChanging(RegisteredBodies bodies, RegisterRules rules, Journal journal) {
        this.bodies = bodies;
        this.rules = rules;
        this.journal = journal;
    }

    static Proposal proposal(Body before, Body wanted) {
        var content = new TreeMap<>(BodyContent.decisive(wanted));
        BodyContent.decisive(before).forEach((key, value) -> content.put("was." + key, value));
        content.remove("was.code");
        return new Proposal(KIND, null, Role.ADMIN, null, content);
    }

    static boolean needed(Body before, Body wanted) {
        return !BodyContent.decisive(before).equals(BodyContent.decisive(wanted));
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
        var before = body(proposal);
        BodyContent.decisive(before).forEach((key, value) -> {
            if (!proposal.content().getOrDefault("was." + key, value).equals(value)) {
                throw new Refused("body.changedMeanwhile");
            }
        });
        var wanted = BodyContent.body(proposal.content(), before);
        rules.check(wanted);
        var successor = wanted.successor();
        if (successor != null && !bodies.existsById(successor.value())) {
            throw new Refused("body.unknown");
        }
    }

    @Override
    public void carryOut(Proposal proposal) {
        var before = body(proposal);
        bodies.findById(before.code().value())
                .orElseThrow(() -> new Refused("body.unknown"))
                .change(BodyContent.body(proposal.content(), before));
        journal.append(JournalEntry.general("body.changed", before.code().value(), Map.of("decisive", "yes")));
    }

    private Body body(Proposal proposal) {
        return bodies.findById(BodyContent.code(proposal.content()).value())
                .orElseThrow(() -> new Refused("body.unknown"))
                .asBody();
    }
}
