package org.koldoo.retention;

import java.time.LocalDate;
import java.util.List;
import org.koldoo.approvals.Approvals;
import org.koldoo.base.FreshSignIn;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("isAuthenticated()")
class KeptPeriods implements Periods {

    private final PeriodTable table;
    private final PeriodDeed deed;
    private final Approvals approvals;
    private final FreshSignIn fresh;

    KeptPeriods(PeriodTable table, PeriodDeed deed, Approvals approvals, FreshSignIn fresh) {
        this.table = table;
        this.deed = deed;
        this.approvals = approvals;
        this.fresh = fresh;
    }

    @Override
    public List<Period> all() {
        return table.all();
    }

    @Override
    @PreAuthorize("hasRole('COORDINATOR')")
    public void change(String name, int amount, String source, LocalDate asOf, boolean verified) {
        var proposal = deed.proposal(name, amount, source, asOf, verified);
        deed.check(proposal);
        fresh.require();
        approvals.propose(proposal);
    }
}
