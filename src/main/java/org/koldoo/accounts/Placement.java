package org.koldoo.accounts;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koldoo.approvals.ApprovedDeed;
import org.koldoo.approvals.Proposal;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.springframework.stereotype.Component;

/**
 * Gives somebody a body and roles: what most decides who sees a case, so two people agree on it. Never approved by whom it
 * concerns.
 */
@Component
class Placement implements ApprovedDeed {

    static final String KIND = "account.place";

    private final AppUsers users;
    private final StaffRules rules;
    private final AdminReach reach;
    private final AccountStamps stamps;
    private final Journal journal;

    Placement(AppUsers users, StaffRules rules, AdminReach reach, AccountStamps stamps, Journal journal) {
        this.users = users;
        this.rules = rules;
        this.reach = reach;
        this.stamps = stamps;
        this.journal = journal;
    }

    /** The proposal of the acting administrator: an administrator of the same body, or of the installation, approves it. */
    static Proposal proposal(StaffMember now, NewStaffMember wanted) {
        var content = new TreeMap<String, String>();
        content.put("user", now.id().toString());
        content.put("body", code(wanted.body()));
        content.put("was.body", code(now.body()));
        content.put("office", office(wanted.office()));
        content.put("was.office", office(now.office()));
        content.put("roles", text(wanted.roles()));
        content.put("was.roles", text(now.roles()));
        return new Proposal(KIND, CurrentActor.require().body(), Role.ADMIN, null, content);
    }

    static UserId user(Proposal proposal) {
        return new UserId(UUID.fromString(value(proposal, "user")));
    }

    static String office(@Nullable String code) {
        return Objects.requireNonNullElse(code, "");
    }

    static Set<Role> roles(String text) {
        return Arrays.stream(text.split(" "))
                .filter(code -> !code.isEmpty())
                .map(Role::of)
                .collect(Collectors.toSet());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void check(Proposal proposal) {
        AdminReach.checkProposer(proposal);
        var user = users.findById(user(proposal).value()).orElseThrow(() -> new Refused("account.unknown"));
        var now = user.asMember();
        if (CurrentActor.require().id().equals(now.id())) {
            throw new Refused("account.ownRoles");
        }
        reach.checkOld(now);
        var wanted = wanted(proposal, user);
        reach.checkNew(wanted);
        rules.check(wanted);
        if (!code(now.body()).equals(value(proposal, "was.body"))
                || !office(now.office()).equals(value(proposal, "was.office"))
                || !text(now.roles()).equals(value(proposal, "was.roles"))) {
            throw new Refused("account.changedMeanwhile");
        }
    }

    @Override
    public void carryOut(Proposal proposal) {
        var user = users.lock(user(proposal).value()).orElseThrow(() -> new Refused("account.unknown"));
        var wanted = wanted(proposal, user);
        user.place(wanted.body(), wanted.office(), wanted.roles());
        stamps.forget(user.id());
        journal.append(JournalEntry.general(
                "account.placed",
                user.id().toString(),
                Map.of("roles", value(proposal, "roles"), "body", value(proposal, "body"))));
    }

    @Override
    public boolean mayApprove(Proposal proposal, Actor approver) {
        return !approver.id().equals(user(proposal));
    }

    private static NewStaffMember wanted(Proposal proposal, AppUser user) {
        var body = value(proposal, "body");
        var office = value(proposal, "office");
        return new NewStaffMember(
                user.asMember().login(),
                user.asMember().displayName(),
                body.isEmpty() ? null : BodyCode.of(body),
                office.isEmpty() ? null : office,
                roles(value(proposal, "roles")),
                user.language());
    }

    private static String value(Proposal proposal, String key) {
        return proposal.content().getOrDefault(key, "");
    }

    static String code(@Nullable BodyCode body) {
        return body == null ? "" : body.value();
    }

    static String text(Set<Role> roles) {
        return new TreeSet<>(roles).stream().map(Role::code).collect(Collectors.joining(" "));
    }
}
