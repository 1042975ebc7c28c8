package org.koldoo.identification;

/** The two stages of identification: reasonable grounds (presumed), conclusive (formal). */
public enum DecisionStage {
    PRESUMED,
    FORMAL
}
