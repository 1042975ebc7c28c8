/** Stay or voluntary return: the person's wish, the risk, papers, journey, handover and follow-up. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Returns",
        allowedDependencies = {"base", "journal", "vault", "accounts", "workflow", "cases", "cases :: ui"})
package org.koldoo.returns;
