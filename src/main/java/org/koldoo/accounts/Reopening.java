package org.koldoo.accounts;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.approvals.ApprovedDeed;
import org.koldoo.approvals.Proposal;
import org.koldoo.base.Actor;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.springframework.stereotype.Component;

/**
 * Opens a closed account again. All that the person could see before is theirs again, so two people agree on it as on new
 * roles; for the closing that was meant and the roles that were shown, not for a later one.
 */
@Component
class Reopening implements ApprovedDeed {

    static final String KIND = "account.reopen";

    private final AppUsers users;
    private final AdminReach reach;
    private final AccountStamps stamps;
    private final Journal journal;

    Reopening(AppUsers users, AdminReach reach, AccountStamps stamps, Journal journal) {
        this.users = users;
        this.reach = reach;
        this.stamps = stamps;
        this.journal = journal;
    }

    static Proposal proposal(AppUser user) {
        return new Proposal(KIND, CurrentActor.require().body(), Role.ADMIN, null, content(user));
    }

    static UserId user(Proposal proposal) {
        return new UserId(UUID.fromString(proposal.content().getOrDefault("user", "")));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void check(Proposal proposal) {
        AdminReach.checkProposer(proposal);
        var user = users.findById(user(proposal).value()).orElseThrow(() -> new Refused("account.unknown"));
        reach.checkOld(user.asMember());
        requireAsShown(user, proposal);
    }

    @Override
    public void carryOut(Proposal proposal) {
        var user = users.lock(user(proposal).value()).orElseThrow(() -> new Refused("account.unknown"));
        requireAsShown(user, proposal);
        user.activate(true);
        stamps.forget(user.id());
        journal.append(JournalEntry.general(
                "account.activated",
                user.id().toString(),
                Map.of("roles", proposal.content().getOrDefault("roles", ""))));
    }

    @Override
    public boolean mayApprove(Proposal proposal, Actor approver) {
        return !approver.id().equals(user(proposal));
    }

    private static void requireAsShown(AppUser user, Proposal proposal) {
        if (user.active() || !content(user).equals(proposal.content())) {
            throw new Refused("account.changedMeanwhile");
        }
    }

    private static Map<String, String> content(AppUser user) {
        var member = user.asMember();
        var content = new TreeMap<String, String>();
        content.put("user", member.id().toString());
        content.put("body", Placement.code(member.body()));
        content.put("office", Placement.office(member.office()));
        content.put("roles", Placement.text(member.roles()));
        content.put("closed", text(user.closedAt()));
        return content;
    }

    private static String text(@Nullable Instant moment) {
        return moment == null ? "" : moment.toString();
    }
}
