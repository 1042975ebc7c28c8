package org.koldoo.workflow.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which arrows of a question can be taken, when some of what it asks for is given and the rest may be anything. */
final class Ways {

    /** Stands for an outcome that has not come about. */
    static final String NOTHING = "";

    private static final int MOST = 5_000;

    private final Vocabulary words;
    private final Outcomes outcomes;
    private final Map<List<Object>, Set<String>> known = new HashMap<>();

    Ways(Vocabulary words, Outcomes outcomes) {
        this.words = words;
        this.outcomes = outcomes;
    }

    /** What is given: what each name can be; names that are not in it can be anything. */
    interface Given {

        List<Object> values(String name, List<Object> possible);
    }

    /** Ids of the arrows that can be taken. */
    Set<String> taken(FlowGraph graph, XmlNode gateway, Given given) {
        var flows = graph.from(gateway);
        var names = names(flows);
        var domains = new ArrayList<List<Object>>();
        names.forEach(name -> domains.add(given.values(name, possible(name, flows))));
        var key = List.<Object>of(gateway.value("id"), List.copyOf(domains));
        var taken = known.get(key);
        if (taken == null) {
            taken = many(domains) ? ids(flows) : play(gateway, flows, names, domains);
            known.put(key, taken);
        }
        return taken;
    }

    /** Whether a question asks for so much at once that nobody can say what it does. */
    boolean tooMuch(FlowGraph graph, XmlNode gateway) {
        var flows = graph.from(gateway);
        return many(names(flows).stream().map(name -> possible(name, flows)).toList());
    }

    private static boolean many(List<List<Object>> domains) {
        long product = 1;
        for (var domain : domains) {
            product = Math.min(MOST + 1L, product * Math.max(1, domain.size()));
        }
        return product > MOST;
    }

    private static Set<String> ids(List<XmlNode> flows) {
        var ids = new HashSet<String>();
        flows.forEach(flow -> ids.add(flow.value("id")));
        return ids;
    }

    private static List<String> names(List<XmlNode> flows) {
        var names = new LinkedHashSet<String>();
        flows.forEach(flow -> names.addAll(asked(flow)));
        return List.copyOf(names);
    }

    static Set<String> asked(XmlNode flow) {
        return flow.first("conditionExpression")
                .flatMap(condition -> ExpressionGrammar.identifiers(condition.text()))
                .orElse(Set.of());
    }

    /** Everything a name can be as far as this question can tell the difference. */
    List<Object> possible(String name, List<XmlNode> flows) {
        var values = new LinkedHashSet<Object>();
        if (name.startsWith("fact_")) {
            values.addAll(words.facts().getOrDefault(name, Set.of()));
            if (values.isEmpty()) {
                values.addAll(List.of(true, false));
            }
            return List.copyOf(values);
        }
        values.add(NOTHING);
        values.addAll(outcomes.codes(name));
        flows.forEach(flow -> condition(flow).parts().forEach(part -> {
            if (part instanceof Condition.Is is && is.name().equals(name) && is.code() != null) {
                values.add(is.code());
            }
        }));
        return List.copyOf(values);
    }

    private static Condition condition(XmlNode flow) {
        return flow.first("conditionExpression")
                .flatMap(node -> ExpressionGrammar.condition(node.text()))
                .orElse(new Condition.Always(true));
    }

    private static Set<String> play(
            XmlNode gateway, List<XmlNode> flows, List<String> names, List<List<Object>> domains) {
        var taken = new HashSet<String>();
        var conditions = flows.stream().map(Ways::condition).toList();
        boolean all = gateway.name().equals("inclusiveGateway");
        var fallback = gateway.value("default");
        int[] at = new int[names.size()];
        do {
            var values = new HashMap<String, Object>();
            for (int i = 0; i < at.length; i++) {
                var value = domains.get(i).get(at[i]);
                if (!value.equals(NOTHING)) {
                    values.put(names.get(i), value);
                }
            }
            boolean any = false;
            for (int i = 0; i < flows.size() && (all || !any); i++) {
                if (!flows.get(i).value("id").equals(fallback)
                        && conditions.get(i).holds(values)) {
                    taken.add(flows.get(i).value("id"));
                    any = true;
                }
            }
            if (!any) {
                taken.add(fallback);
            }
        } while (next(at, domains));
        return taken;
    }

    private static boolean next(int[] at, List<List<Object>> domains) {
        for (int i = 0; i < at.length; i++) {
            if (++at[i] < domains.get(i).size()) {
                return true;
            }
            at[i] = 0;
        }
        return false;
    }
}
