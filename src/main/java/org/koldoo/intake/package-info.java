/**
 * The first contact: danger now, the intake page by page or from paper, drafts that survive a closed tab, and informed
 * consent.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Intake",
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
package org.koldoo.intake;
