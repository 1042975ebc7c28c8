package org.koldoo.workflow;

import java.util.UUID;

/** Identifier of a work item. */
public record WorkItemId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
