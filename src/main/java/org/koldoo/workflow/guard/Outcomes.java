package org.koldoo.workflow.guard;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The outcomes that a procedure has: of its own tasks, and those that come back from what it calls. */
final class Outcomes {

    private static final String CUSTOM = "custom";

    private final Vocabulary words;
    private final Map<String, Set<String>> codes = new HashMap<>();
    private final Set<String> police = new HashSet<>();
    private final Map<String, Set<String>> makers = new HashMap<>();
    /** Whether something is called whose content nobody here knows: then any name may come back. */
    private boolean open;

    private boolean openPolice;

    private Outcomes(Vocabulary words) {
        this.words = words;
    }

    static Outcomes of(XmlNode process, Vocabulary words) {
        var outcomes = new Outcomes(words);
        process.everything().forEach(node -> {
            switch (node.name()) {
                case "userTask" -> outcomes.task(node);
                case "callActivity" -> outcomes.call(node);
                default -> {}
            }
        });
        return outcomes;
    }

    private void task(XmlNode task) {
        add(variable(task), of(task), task);
        if (words.police(task.extension("koldoo:party").orElse(""))) {
            police.add(variable(task));
        }
    }

    private void call(XmlNode call) {
        var topic = call.value("calledElement");
        var called = words.called().get(topic);
        boolean policeTopic = words.policeTopic(topic);
        if (called == null) {
            open = true;
            openPolice |= policeTopic;
            return;
        }
        called.returns().forEach((name, codes) -> add(name, codes, call));
        police.addAll(policeTopic ? called.returns().keySet() : called.police());
    }

    private void add(String name, Set<String> more, XmlNode maker) {
        makers.computeIfAbsent(name, any -> new HashSet<>()).add(maker.value("id"));
        codes.merge(name, more, (some, others) -> {
            var union = new TreeSet<>(some);
            union.addAll(others);
            return union;
        });
    }

    /** What a task can end with. */
    Set<String> of(XmlNode task) {
        var declared = task.extensions("koldoo:outcome")
                .map(node -> node.value("code"))
                .collect(Collectors.toSet());
        return declared.isEmpty() ? words.steps().getOrDefault(formKey(task), Set.of()) : declared;
    }

    static String variable(XmlNode task) {
        return "out_" + (formKey(task).equals(CUSTOM) ? task.value("id") : formKey(task));
    }

    static String formKey(XmlNode task) {
        return task.value("flowable:formKey");
    }

    boolean known(String name) {
        return open || codes.containsKey(name);
    }

    /** Empty where any code is possible. */
    Set<String> codes(String name) {
        var known = codes.get(name);
        return known == null && open
                ? words.steps().getOrDefault(name.substring("out_".length()), Set.of())
                : Objects.requireNonNullElse(known, Set.of());
    }

    /** Ids of the tasks and calls that end with it. */
    Set<String> makers(String name) {
        return makers.getOrDefault(name, Set.of());
    }

    /** Whether police, security, border or prosecution decide this outcome. */
    boolean police(String name) {
        return police.contains(name) || openPolice && !codes.containsKey(name);
    }
}
