/** Screening, age, the presumed and the formal decision, recovery period and appeal: chapter "identification" of the mechanism. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Identification",
        allowedDependencies = {
            "base",
            "journal",
            "vault",
            "institutions",
            "accounts",
            "workflow",
            "workflow :: decisions",
            "cases",
            "cases :: ui"
        })
package org.koldoo.identification;
