/** The procedure studio: how ministries change their own procedures, and the register of procedures, deadlines and holidays. Knows no cases. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Procedures register",
        allowedDependencies = {
            "base",
            "journal",
            "approvals",
            "approvals :: ui",
            "institutions",
            "accounts",
            "workflow",
            "workflow :: decisions",
            "workflow :: guard"
        })
package org.koldoo.sops;
