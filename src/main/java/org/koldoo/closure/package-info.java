/** Closing a case with a reason that a second person approves, and opening it again with all its history. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Closure",
        allowedDependencies = {"base", "journal", "vault", "accounts", "workflow", "cases", "cases :: ui"})
package org.koldoo.closure;
