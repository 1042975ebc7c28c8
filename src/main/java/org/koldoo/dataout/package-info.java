/** What leaves the program as a file: without names for one person's purpose, with names only when two agree, and not for long. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Data out",
        allowedDependencies = {
            "base",
            "journal",
            "approvals",
            "approvals :: ui",
            "vault",
            "files",
            "institutions",
            "accounts",
            "workflow",
            "cases",
            "cases :: ui",
            "documents",
            "supervision"
        })
package org.koldoo.dataout;
