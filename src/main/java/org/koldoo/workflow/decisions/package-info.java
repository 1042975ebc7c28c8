/** A decision table as people edit it: read and written, compared, and checked for gaps and overlaps. No engine, no database. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("decisions")
package org.koldoo.workflow.decisions;
