/** The demonstration: invented people and cases, told through the same services that everybody uses. Profile {@code demo} only. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {
            "base",
            "journal",
            "institutions",
            "accounts",
            "workflow",
            "cases",
            "cases :: ui",
            "intake",
            "identification",
            "referrals",
            "legalaid",
            "returns",
            "closure"
        })
package org.koldoo.demo;
