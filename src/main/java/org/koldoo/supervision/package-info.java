/** What a supervisor needs: the team's clocks, workload, referrals sent and received, and handing work over. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Supervision",
        allowedDependencies = {
            "base",
            "journal",
            "institutions",
            "accounts",
            "workflow",
            "cases",
            "cases :: ui",
            "referrals"
        })
package org.koldoo.supervision;
