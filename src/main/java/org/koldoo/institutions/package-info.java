/** Bodies of the mechanism, their offices and services, and which of them have adopted their procedure. Knows no cases. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Institutions",
        allowedDependencies = {"base", "journal", "approvals", "approvals :: ui", "vault"})
package org.koldoo.institutions;
