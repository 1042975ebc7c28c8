package org.koldoo.cases;

import org.koldoo.workflow.WorkItem;

/** A body has stated another outcome than the one that was entered for it. The procedure has gone on with the earlier one. */
public record OutcomeCorrected(WorkItem item, String outcome) {}
