/**
 * The case file: its person, consents, lawful bases, notes and timeline, own-field answers, and who may see it. Does not know
 * how the mechanism goes on.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Cases",
        allowedDependencies = {
            "base",
            "journal",
            "approvals",
            "approvals :: ui",
            "vault",
            "files",
            "institutions",
            "accounts",
            "workflow"
        })
package org.koldoo.cases;
