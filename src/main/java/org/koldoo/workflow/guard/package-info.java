/** Checks procedures and decision tables before they are taken in: no engine, no database, no Spring. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("guard")
package org.koldoo.workflow.guard;
