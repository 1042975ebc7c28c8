/** Referrals to services and emergency placement: who is asked, what is shared on what basis, and how it was answered. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Referrals",
        allowedDependencies = {
            "base",
            "journal",
            "vault",
            "institutions",
            "accounts",
            "workflow",
            "cases",
            "cases :: ui"
        })
package org.koldoo.referrals;
