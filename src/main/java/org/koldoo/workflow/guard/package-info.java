/** The check of files before anything else looks at them: nothing in them can be executed, and what they say can work. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("guard")
package org.koldoo.workflow.guard;
