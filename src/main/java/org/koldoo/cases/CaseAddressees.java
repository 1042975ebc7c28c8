package org.koldoo.cases;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.accounts.Accounts;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Role;
import org.koldoo.institutions.Body;
import org.koldoo.institutions.Institutions;
import org.koldoo.institutions.SopStatus;
import org.koldoo.workflow.Addressees;
import org.koldoo.workflow.PartyResolver;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Whom a step goes to: the body that the procedure names, if it may be told and somebody there can do it; else the owner of the
 * case, with the reason.
 */
@Component
class CaseAddressees implements Addressees {

    private final CaseFileTable files;
    private final WallTable walls;
    private final ExclusionTable exclusions;
    private final LawfulBases lawful;
    private final Institutions institutions;
    private final Accounts accounts;
    private final ObjectProvider<PartyResolver> resolvers;

    CaseAddressees(
            CaseFileTable files,
            WallTable walls,
            ExclusionTable exclusions,
            LawfulBases lawful,
            Institutions institutions,
            Accounts accounts,
            ObjectProvider<PartyResolver> resolvers) {
        this.files = files;
        this.walls = walls;
        this.exclusions = exclusions;
        this.lawful = lawful;
        this.institutions = institutions;
        this.accounts = accounts;
        this.resolvers = resolvers;
    }

    @Override
    public Addressee resolve(CaseNumber number, String party, Role role, @Nullable UUID subject) {
        // Held, so that nobody restricts the case while a task is on its way out.
        var row = files.held(number);
        if (party.equals("owner")) {
            return owner(row, role);
        }
        var named = body(number, party, subject).orElse(null);
        if (named == null) {
            return back(row, role, "NOT_ADOPTED", null);
        }
        return named.equals(row.owner()) ? owner(row, role) : other(row, named, role);
    }

    private Optional<BodyCode> body(CaseNumber number, String party, @Nullable UUID subject) {
        if (party.equals(party.toUpperCase(java.util.Locale.ROOT))) {
            return Optional.of(BodyCode.of(party));
        }
        return resolvers.stream()
                .filter(resolver -> resolver.party().equals(party))
                .findFirst()
                .flatMap(resolver -> resolver.resolve(number, subject));
    }

    private Addressee other(CaseRow row, BodyCode named, Role role) {
        var acting = institutions.acting(named).orElse(null);
        if (acting == null) {
            return back(row, role, "CLOSED_BODY", named);
        }
        var body = acting.code();
        if (body.equals(row.owner())) {
            return owner(row, role);
        }
        if (row.restricted() || walls.denied(row.number(), body) || walls.denied(row.number(), named)) {
            return back(row, role, "EXCLUDED", named);
        }
        // The national coordinator learns number and clock, nothing of the person.
        if (role != Role.COORDINATOR && lawful.of(row.number(), body).isEmpty()) {
            return back(row, role, "NO_BASIS", named);
        }
        if (nobodyYet(acting, role)) {
            return back(row, role, "NOT_ADOPTED", named);
        }
        if (onlyExcluded(row.number(), body, role)) {
            return back(row, role, "EXCLUDED", named);
        }
        boolean moved = !body.equals(named);
        return new Addressee(body, null, role, null, false, moved ? "CLOSED_BODY" : null, moved ? named : null);
    }

    /** A task that only people could do who must not know of the case would wait for ever. */
    private boolean onlyExcluded(CaseNumber number, BodyCode body, Role role) {
        if (!exclusions.any(number, body)) {
            return false;
        }
        var able = accounts.ofBody(body).stream()
                .filter(member -> member.active() && member.roles().contains(role))
                .toList();
        return !able.isEmpty() && able.stream().allMatch(member -> exclusions.excludes(number, member.asActor()));
    }

    private boolean nobodyYet(Body body, Role role) {
        return body.sopStatus() != SopStatus.ADOPTED && !accounts.someoneCanAct(body.code(), role);
    }

    private Addressee back(CaseRow row, Role role, String why, @Nullable BodyCode intended) {
        var ours = owner(row, role == Role.SUPERVISOR ? Role.SUPERVISOR : Role.CASEWORKER);
        return new Addressee(
                ours.body(),
                ours.office(),
                ours.role(),
                ours.assignee(),
                ours.restricted(),
                why,
                intended,
                ours.named());
    }

    /** Of a restricted case everything is for named people; approving is for the supervisors among them. */
    private Addressee owner(CaseRow row, Role role) {
        boolean carried = role == Role.CASEWORKER || row.restricted() && role != Role.SUPERVISOR;
        return new Addressee(
                row.owner(),
                null,
                role,
                carried ? row.assignee() : null,
                row.restricted(),
                null,
                null,
                row.restricted() ? Set.copyOf(walls.named(row.number())) : Set.of());
    }
}
