/** People who sign in: their body, roles, password, code of conduct. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Accounts",
        allowedDependencies = {"base", "journal", "approvals", "approvals :: ui", "vault", "institutions"})
package org.koldoo.accounts;
