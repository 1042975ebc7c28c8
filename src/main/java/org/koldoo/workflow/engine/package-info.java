/** How the process engine is tamed: no beans, no scripts, no classes; facts, deadlines and called procedures are ours. */
@org.jspecify.annotations.NullMarked
package org.koldoo.workflow.engine;
