package org.koldoo.cases.ui;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import org.koldoo.base.ui.Steps.State;
import org.koldoo.workflow.Stage;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItemState;

/** How far a case has come, read from its tasks: several stages may be open beside each other, some are never needed. */
final class Stages {

    private Stages() {}

    static Map<Stage, State> of(Collection<WorkItem> items, boolean closed) {
        var open = EnumSet.noneOf(Stage.class);
        var done = EnumSet.noneOf(Stage.class);
        for (var item : items) {
            if (item.open()) {
                open.add(item.stage());
            } else if (item.state() != WorkItemState.CANCELLED) {
                done.add(item.stage());
            }
        }
        var furthest = -1;
        for (var stage : Stage.values()) {
            if (open.contains(stage) || done.contains(stage)) {
                furthest = stage.ordinal();
            }
        }
        var states = new EnumMap<Stage, State>(Stage.class);
        for (var stage : Stage.values()) {
            states.put(stage, state(stage, open, done, closed || stage.ordinal() < furthest, closed));
        }
        return states;
    }

    private static State state(Stage stage, EnumSet<Stage> open, EnumSet<Stage> done, boolean behind, boolean closed) {
        if (open.contains(stage) && !closed) {
            return State.CURRENT;
        }
        if (done.contains(stage)) {
            return State.DONE;
        }
        return behind ? State.SKIPPED : State.NEXT;
    }
}
