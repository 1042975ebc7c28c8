package org.koldoo.audit;

import java.time.Clock;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.FreshSignIn;
import org.koldoo.base.Refused;
import org.koldoo.cases.CaseAccess;
import org.koldoo.cases.Scope;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("isAuthenticated()")
class SaidPurposes implements ReadingPurpose {

    private final CaseAccess access;
    private final LookTable table;
    private final Journal journal;
    private final FreshSignIn proof;
    private final Clock clock;

    SaidPurposes(CaseAccess access, LookTable table, Journal journal, FreshSignIn proof, Clock clock) {
        this.access = access;
        this.table = table;
        this.journal = journal;
        this.proof = proof;
        this.clock = clock;
    }

    @Override
    public void say(CaseNumber number, String purpose) {
        access.require(number, Scope.STEP);
        if (!purpose.matches("[A-Z_]{2,40}")) {
            throw new Refused("case.purpose");
        }
        proof.require();
        table.saidWhy(CurrentActor.require().id(), number, purpose, clock.instant());
        journal.append(JournalEntry.of("reading.purpose", number, purpose));
    }
}
