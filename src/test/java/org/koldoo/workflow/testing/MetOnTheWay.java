package org.koldoo.workflow.testing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.flowable.common.engine.api.delegate.event.FlowableEvent;
import org.flowable.engine.delegate.event.AbstractFlowableEngineEventListener;
import org.flowable.engine.delegate.event.FlowableSequenceFlowTakenEvent;
import org.koldoo.workflow.guard.XmlNode;

/** What happened, over all runs of a walk; hears each arrow that is taken. */
final class MetOnTheWay extends AbstractFlowableEngineEventListener {

    private final Set<String> all = new HashSet<>();
    private final Map<String, Integer> visits = new HashMap<>();
    private final Set<String> done = new HashSet<>();
    private final Map<String, Set<String>> waysBack = new HashMap<>();
    private final Map<String, String> targets = new HashMap<>();
    private final String process;

    MetOnTheWay(XmlNode process) {
        this.process = process.value("id");
        process.everything()
                .filter(node -> node.name().equals("sequenceFlow"))
                .forEach(flow -> targets.put(flow.value("id"), flow.value("targetRef")));
    }

    Set<String> all() {
        return all;
    }

    void did(String choice) {
        all.add(choice);
        done.add(choice);
    }

    int visits(String element) {
        return visits.getOrDefault(element, 0);
    }

    /** What was done in a run that came to an element twice; empty where none did. */
    Set<String> wayBackTo(String element) {
        return waysBack.getOrDefault(element, Set.of());
    }

    void begin() {
        visits.clear();
        done.clear();
    }

    void end() {
        visits.forEach((element, times) -> all.add("rounds:" + element + "=" + (times - 1)));
    }

    @Override
    public void onEvent(FlowableEvent event) {
        if (event instanceof FlowableSequenceFlowTakenEvent taken
                && taken.getProcessDefinitionId().startsWith(process + ":")) {
            all.add("arrow:" + taken.getId());
            var element = String.valueOf(targets.get(taken.getId()));
            if (visits.merge(element, 1, Integer::sum) == 2) {
                waysBack.putIfAbsent(element, Set.copyOf(done));
            }
        }
    }
}
