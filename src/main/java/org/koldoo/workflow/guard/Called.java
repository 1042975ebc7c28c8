package org.koldoo.workflow.guard;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a caller has to know of a procedure that it calls.
 *
 * @param returns codes by name of each outcome that comes back; empty codes = any
 * @param police those of them that police, security, border or prosecution decide
 * @param calls the topics that it calls itself
 * @param pauses whether every way through it waits for a person or a time
 * @param appealed those that, where they are negative, are followed by the appeal inside
 * @param followed those that, where they are negative, are followed by the appeal wherever it is called
 */
public record Called(
        Map<String, Set<String>> returns,
        Set<String> police,
        Set<String> calls,
        boolean pauses,
        Set<String> appealed,
        Set<String> followed) {

    private static final int DEEPEST = 6;

    public Called {
        returns = Map.copyOf(returns);
        police = Set.copyOf(police);
        calls = Set.copyOf(calls);
        appealed = Set.copyOf(appealed);
        followed = Set.copyOf(followed);
    }

    /** The words together with what these procedures, which passed the check, say of themselves to their callers. */
    public static Vocabulary known(Vocabulary words, Collection<XmlNode> processes) {
        var known = words.with(Map.of());
        for (int round = 0; round < DEEPEST; round++) {
            var next = known.with(read(known, processes));
            if (next.equals(known)) {
                return known;
            }
            known = next;
        }
        return known;
    }

    private static Map<String, Called> read(Vocabulary words, Collection<XmlNode> processes) {
        var called = new TreeMap<String, Called>();
        processes.forEach(process -> called.merge(topic(process), of(process, words), Called::or));
        called.replaceAll((topic, one) -> one.followed(topic, processes, words));
        return called;
    }

    private Called followed(String topic, Collection<XmlNode> processes, Vocabulary words) {
        var callers = processes.stream()
                .filter(process -> process.everything()
                        .anyMatch(node -> node.value("calledElement").equals(topic)))
                .toList();
        var followed = returns.keySet().stream()
                .filter(name -> !callers.isEmpty()
                        && callers.stream()
                                .allMatch(caller ->
                                        AppealRule.follows(caller, words, Outcomes.of(caller, words), topic, name)))
                .collect(Collectors.toSet());
        return new Called(returns, police, calls, pauses, appealed, followed);
    }

    /** What a procedure is called by: its id, or what it is a body's own version of. */
    public static String topic(XmlNode process) {
        return process.extension("koldoo:versionOf").orElse(process.value("id"));
    }

    private static Called of(XmlNode process, Vocabulary words) {
        var outcomes = Outcomes.of(process, words);
        var returns = new HashMap<String, Set<String>>();
        returned(process).forEach(name -> returns.put(name, outcomes.codes(name)));
        return new Called(
                returns,
                returns.keySet().stream().filter(outcomes::police).collect(Collectors.toSet()),
                process.everything()
                        .filter(node -> node.name().equals("callActivity"))
                        .map(node -> node.value("calledElement"))
                        .collect(Collectors.toSet()),
                Pauses.every(process, words),
                intersection(AppealRule.appealed(process, words, outcomes), returns.keySet()),
                Set.of());
    }

    static Set<String> returned(XmlNode process) {
        return process.extensionWords("koldoo:returns").collect(Collectors.toCollection(TreeSet::new));
    }

    /** Either of two versions of a topic may run. */
    private Called or(Called other) {
        var both = new HashMap<>(returns);
        other.returns.forEach((name, codes) -> both.merge(name, codes, Called::union));
        return new Called(
                both,
                union(police, other.police),
                union(calls, other.calls),
                pauses && other.pauses,
                intersection(appealed, other.appealed),
                Set.of());
    }

    private static Set<String> intersection(Set<String> some, Set<String> others) {
        return some.stream().filter(others::contains).collect(Collectors.toSet());
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        var union = new TreeSet<>(some);
        union.addAll(others);
        return union;
    }
}
