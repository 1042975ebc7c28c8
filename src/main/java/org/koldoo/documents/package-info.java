/** Documents of a case: taken in after a look at all of them, sealed, saved by those who carry the case, removed by two. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Documents",
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
            "cases :: ui"
        })
package org.koldoo.documents;
