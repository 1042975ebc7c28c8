/**
 * Procedures and their versions, the running procedures of a case number, work items, deadlines, decision tables. The only
 * importer of the engine. Never learns a name: case numbers, opaque ids, codes and facts only.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Workflow",
        allowedDependencies = {"base", "journal", "approvals", "vault", "institutions", "accounts"})
package org.koldoo.workflow;
