package org.koldoo.workflow;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Labels;

/**
 * What a procedure says about itself.
 *
 * @param body whose own version of the topic it is; null = national
 * @param returns outcomes that come back to a calling procedure
 * @param steps by element, in reading order
 * @param read outcomes that a gateway of this procedure reads
 */
record ParsedProcedure(
        String id,
        String topic,
        @Nullable BodyCode body,
        Labels name,
        String source,
        Set<String> returns,
        Map<String, StepDeclaration> steps,
        Set<String> read) {

    /** Whether anybody will ever ask for this outcome; if not, the engine need not keep it. */
    boolean asksFor(String outcome) {
        return read.contains(outcome) || returns.contains(outcome);
    }
}
