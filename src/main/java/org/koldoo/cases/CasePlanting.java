package org.koldoo.cases;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.FreshSignIn;
import org.koldoo.base.Mechanism;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.koldoo.institutions.Body;
import org.koldoo.institutions.Institutions;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.vault.KeyOwner;
import org.koldoo.vault.Vault;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes a case as the mechanism; whoever plants it sees nothing of it afterwards either. */
@Service
@Transactional
@PreAuthorize("hasRole('OVERSIGHT')")
class CasePlanting implements PlantedCases {

    private final NewCaseRows rows;
    private final GrantTable grants;
    private final IndexTable index;
    private final TimelineTable timeline;
    private final Institutions institutions;
    private final Vault vault;
    private final Journal journal;
    private final FreshSignIn proof;
    private final Clock clock;

    CasePlanting(
            NewCaseRows rows,
            GrantTable grants,
            IndexTable index,
            TimelineTable timeline,
            Institutions institutions,
            Vault vault,
            Journal journal,
            FreshSignIn proof,
            Clock clock) {
        this.rows = rows;
        this.grants = grants;
        this.index = index;
        this.timeline = timeline;
        this.institutions = institutions;
        this.vault = vault;
        this.journal = journal;
        this.proof = proof;
        this.clock = clock;
    }

    @Override
    public CaseNumber plant(BodyCode body, NewCase like) {
        proof.require();
        if (institutions.find(body).filter(Body::caseOwner).isEmpty()) {
            throw new Refused("body.unknown");
        }
        var number = Mechanism.does(() -> write(body, like));
        // Without its number, which would show on the page of the case that oversight had a hand in it.
        journal.append(JournalEntry.general("decoy.planted", number.value(), Map.of("body", body.value())));
        return number;
    }

    private CaseNumber write(BodyCode body, NewCase like) {
        var nobody = new Actor(UserId.SYSTEM, body, null, Set.of(Role.CASEWORKER));
        var row = rows.row(like, nobody);
        vault.createKey(KeyOwner.of(row.number()), body);
        rows.insert(row, rows.values(like));
        index.hideFromOthers(row.number());
        timeline.insert(
                List.of(TimelineTable.NewEntry.of(
                        row.number(), Timeline.Kind.SYSTEM, "case.opened", Map.of("channel", ""))),
                nobody,
                clock.instant());
        grants.insert(List.of(new CaseAccess.Grant(
                row.number(), body, null, null, Scope.FULL, Set.of(), OwnerRights.OWNER, null, clock.instant(), null)));
        return row.number();
    }
}
