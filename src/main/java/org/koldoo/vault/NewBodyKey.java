package org.koldoo.vault;

import org.koldoo.approvals.ApprovedDeed;
import org.koldoo.approvals.Proposal;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.springframework.stereotype.Component;

/** A new key for a body, from a screen: two of its administrators, or of the installation, agree on it. */
@Component
class NewBodyKey implements ApprovedDeed {

    static final String KIND = "keys.rotate";

    private final KeyRotation rotation;

    NewBodyKey(KeyRotation rotation) {
        this.rotation = rotation;
    }

    /** The proposal of the acting administrator. */
    static Proposal proposal(BodyCode body) {
        return new Proposal(
                KIND, CurrentActor.require().body(), Role.ADMIN, null, java.util.Map.of("body", body.value()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void check(Proposal proposal) {
        var proposer = CurrentActor.require();
        var body = body(proposal);
        if (!proposer.administers(body) || !java.util.Objects.equals(proposer.body(), proposal.body())) {
            throw new Refused("vault.otherBody");
        }
        if (!rotation.bodies().contains(body)) {
            throw new Refused("vault.noKey", body);
        }
    }

    /** The new version is there at once; the program wraps the keys of old cases anew in the next minutes. */
    @Override
    public void carryOut(Proposal proposal) {
        rotation.newBodyKey(body(proposal));
    }

    private static BodyCode body(Proposal proposal) {
        return BodyCode.of(proposal.content().getOrDefault("body", ""));
    }
}
