package org.koldoo.sops.ui;

import java.time.Clock;
import org.koldoo.accounts.Accounts;
import org.koldoo.institutions.Institutions;
import org.koldoo.sops.Blocks;
import org.koldoo.sops.Drafts;
import org.koldoo.sops.Reviews;
import org.koldoo.workflow.Deadlines;
import org.koldoo.workflow.ProcedureChecks;
import org.koldoo.workflow.ProcedureVersions;
import org.koldoo.workflow.Procedures;
import org.springframework.stereotype.Component;

/** What the pages of the studio ask, in one hand. */
@Component
record StudioServices(
        Drafts drafts,
        Reviews reviews,
        Blocks blocks,
        ProcedureChecks checks,
        ProcedureVersions versions,
        Procedures procedures,
        Deadlines deadlines,
        Institutions institutions,
        Accounts accounts,
        ProcedureWords words,
        Clock clock) {}
