/**
 * Keeping and forgetting: how long what is known of a person stays, what keeps it longer, the nightly removal, and what a
 * person may ask about the own data. Knows no chapter: each says itself how it lets go (base.Forgettable, base.KeepsBack).
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Retention",
        allowedDependencies = {
            "base",
            "journal",
            "approvals",
            "approvals :: ui",
            "vault",
            "institutions",
            "accounts",
            "workflow",
            "cases",
            "cases :: ui"
        })
package org.koldoo.retention;
