package org.koldoo.accounts;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
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

/** Says whom the provider means by a subject: a key to an account, so two administrators agree on it. */
@Component
class SignOnLinking implements ApprovedDeed {

    static final String KIND = "account.link";

    private static final int LONGEST_SUBJECT = 255;

    private final AppUsers users;
    private final SignOnLinks links;
    private final AdminReach reach;
    private final AccountStamps stamps;
    private final Journal journal;
    private final Clock clock;

    SignOnLinking(
            AppUsers users, SignOnLinks links, AdminReach reach, AccountStamps stamps, Journal journal, Clock clock) {
        this.users = users;
        this.links = links;
        this.reach = reach;
        this.stamps = stamps;
        this.journal = journal;
        this.clock = clock;
    }

    static Proposal proposal(UserId user, String issuer, @Nullable String was, @Nullable String subject) {
        var content = new TreeMap<String, String>();
        content.put("user", user.toString());
        content.put("issuer", issuer);
        content.put("was.subject", Objects.requireNonNullElse(was, ""));
        content.put("subject", subject == null ? "" : subject.strip());
        return new Proposal(KIND, CurrentActor.require().body(), Role.ADMIN, null, content);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void check(Proposal proposal) {
        AdminReach.checkProposer(proposal);
        var id = user(proposal);
        if (CurrentActor.require().id().equals(id)) {
            throw new Refused("account.ownRoles");
        }
        reach.checkOld(users.findById(id.value())
                .orElseThrow(() -> new Refused("account.unknown"))
                .asMember());
        var subject = value(proposal, "subject");
        if (subject.length() > LONGEST_SUBJECT || subject.codePoints().anyMatch(Character::isISOControl)) {
            throw new Refused("account.subject.malformed", LONGEST_SUBJECT);
        }
        if (links.user(value(proposal, "issuer"), subject)
                .filter(other -> !other.equals(id))
                .isPresent()) {
            throw new Refused("account.subject.taken");
        }
        if (!links.subject(id, value(proposal, "issuer")).orElse("").equals(value(proposal, "was.subject"))) {
            throw new Refused("account.changedMeanwhile");
        }
    }

    /** Whoever is signed in through the old link must sign in again. */
    @Override
    public void carryOut(Proposal proposal) {
        var user = users.lock(user(proposal).value()).orElseThrow(() -> new Refused("account.unknown"));
        var subject = value(proposal, "subject");
        if (subject.isEmpty()) {
            links.unlink(user.id());
        } else {
            links.link(user.id(), value(proposal, "issuer"), subject, clock.instant());
        }
        user.signInAgain();
        stamps.forget(user.id());
        journal.append(JournalEntry.general(
                subject.isEmpty() ? "account.unlinked" : "account.linked",
                user.id().toString(),
                Map.of()));
    }

    @Override
    public boolean mayApprove(Proposal proposal, Actor approver) {
        return !approver.id().equals(user(proposal));
    }

    static UserId user(Proposal proposal) {
        return new UserId(UUID.fromString(value(proposal, "user")));
    }

    private static String value(Proposal proposal, String key) {
        return proposal.content().getOrDefault(key, "");
    }
}
