package org.koldoo.sops;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Labels;
import org.koldoo.base.Refused;
import org.koldoo.sops.Difference.Aspect;
import org.koldoo.sops.Difference.Part;
import org.koldoo.sops.Difference.Sign;
import org.koldoo.sops.ElementState.Facet;
import org.koldoo.workflow.guard.BpmnFile;
import org.koldoo.workflow.guard.UnsafeFile;
import org.koldoo.workflow.guard.XmlNode;

/**
 * What is different in two files of a procedure, as a person would say it: what matters to people one by one, the drawing in
 * one word.
 *
 * @param list what concerns the procedure first, then tasks and the rest, arrows last
 * @param names of all elements of both files
 * @param arrows where they lead, as the later file has them
 */
public record Differences(List<Difference> list, Map<String, Labels> names, Map<String, Arrow> arrows) {

    /** From one element to another, by their ids. */
    public record Arrow(String from, String to) {}

    private static final Labels NOBODY = new Labels("", "", "");

    /** @throws Refused {@code draft.unreadable} with the line */
    public static Differences between(String before, String after) {
        var earlier = file(before);
        var later = file(after);
        var old = states(earlier);
        var now = states(later);
        var found = new ArrayList<Difference>();
        var ids = new LinkedHashSet<>(now.keySet());
        ids.addAll(old.keySet());
        for (var id : ids) {
            found.addAll(of(old.get(id), now.get(id)));
        }
        var both = new HashSet<>(old.keySet());
        both.retainAll(now.keySet());
        if (!drawing(earlier, both).equals(drawing(later, both))) {
            found.add(new Difference(Sign.CHANGED, Part.DRAWING, "", NOBODY, Aspect.ITSELF, "", NOBODY, "", "", ""));
        }
        found.sort(Comparator.comparingInt(difference -> rank(difference.part())));
        var names = new LinkedHashMap<String, Labels>();
        var arrows = new LinkedHashMap<String, Arrow>();
        Stream.of(old, now)
                .forEach(states -> states.forEach((id, state) -> {
                    names.put(id, state.name);
                    if (state.part == Part.ARROW) {
                        arrows.put(id, new Arrow(state.text(Aspect.FROM), state.text(Aspect.TO)));
                    }
                }));
        return new Differences(List.copyOf(found), names, arrows);
    }

    public @Nullable Arrow arrow(String id) {
        return arrows.get(id);
    }

    /** What to colour on the diagram. */
    public Map<String, Sign> marks() {
        var marks = new TreeMap<String, Sign>();
        list.stream()
                .filter(difference -> difference.part() != Part.PROCEDURE && difference.part() != Part.DRAWING)
                .forEach(difference -> marks.put(
                        difference.element(), difference.aspect() == Aspect.ITSELF ? difference.sign() : Sign.CHANGED));
        return marks;
    }

    private static int rank(Part part) {
        return switch (part) {
            case PROCEDURE -> 0;
            case ARROW -> 2;
            case DRAWING -> 3;
            default -> 1;
        };
    }

    private static List<Difference> of(@Nullable ElementState old, @Nullable ElementState now) {
        if (now == null) {
            return old == null ? List.of() : List.of(whole(Sign.REMOVED, old));
        }
        if (old == null) {
            return List.of(whole(Sign.ADDED, now));
        }
        var found = new ArrayList<Difference>();
        var facets = new LinkedHashSet<>(now.facets.keySet());
        facets.addAll(old.facets.keySet());
        for (var facet : facets) {
            var was = old.facets.getOrDefault(facet, "");
            var is = now.facets.getOrDefault(facet, "");
            if (!was.equals(is) && !partOfWhatCameOrWent(facet, old, now)) {
                found.add(difference(old, now, facet, was, is));
            }
        }
        now.orders.forEach((facet, order) -> {
            var before = new ArrayList<>(old.orders.getOrDefault(facet, List.of()));
            var after = new ArrayList<>(order);
            before.retainAll(order);
            after.retainAll(before);
            if (!before.equals(after)) {
                found.add(difference(old, now, facet, "", ""));
            }
        });
        return found;
    }

    private static Difference whole(Sign sign, ElementState state) {
        return new Difference(sign, state.part, state.id, state.name, Aspect.ITSELF, "", NOBODY, "", "", "");
    }

    private static Difference difference(ElementState old, ElementState now, Facet facet, String was, String is) {
        boolean presence =
                facet.aspect() == Aspect.OUTCOME || facet.aspect() == Aspect.FIELD || facet.aspect() == Aspect.CHOICE;
        var sign = !presence ? Sign.CHANGED : was.isEmpty() ? Sign.ADDED : Sign.REMOVED;
        var itemName = now.items.getOrDefault(facet.item(), old.items.getOrDefault(facet.item(), NOBODY));
        return new Difference(
                sign,
                now.part,
                now.id,
                now.name,
                facet.aspect(),
                facet.item(),
                itemName,
                facet.language(),
                presence ? "" : was,
                presence ? "" : is);
    }

    /** The texts of a question that is new need not be told one by one. */
    private static boolean partOfWhatCameOrWent(Facet facet, ElementState old, ElementState now) {
        boolean presence =
                facet.aspect() == Aspect.FIELD || facet.aspect() == Aspect.OUTCOME || facet.aspect() == Aspect.CHOICE;
        for (var item = facet.item(); !item.isEmpty(); ) {
            boolean self = item.equals(facet.item());
            if (!(presence && self) && old.items.containsKey(item) != now.items.containsKey(item)) {
                return true;
            }
            int slash = item.lastIndexOf('/');
            item = slash < 0 ? "" : item.substring(0, slash);
        }
        return false;
    }

    private static Map<String, ElementState> states(XmlNode definitions) {
        var states = new LinkedHashMap<String, ElementState>();
        var process = definitions.first("process").orElseThrow(() -> new Refused("draft.oneProcedure"));
        states.put("", new ElementState(process, "", ""));
        inside(process, "", states);
        return states;
    }

    private static void inside(XmlNode scope, String parent, Map<String, ElementState> states) {
        scope.children().stream()
                .filter(node -> !node.name().startsWith("koldoo:") && ElementState.part(node.name()) != Part.OTHER)
                .forEach(node -> {
                    var id = node.attributes()
                            .getOrDefault("id", node.value("sourceRef") + "-" + node.value("targetRef"));
                    states.put(id, new ElementState(node, id, parent));
                    if (node.name().equals("subProcess")) {
                        inside(node, id, states);
                    }
                });
    }

    /** Where the elements stand that both files have. */
    private static Map<String, String> drawing(XmlNode definitions, Set<String> both) {
        return definitions
                .everything()
                .filter(node -> both.contains(node.value("bpmnElement"))
                        && !node.value("bpmnElement").isEmpty())
                .collect(Collectors.toMap(
                        node -> node.value("bpmnElement"),
                        node -> node.everything()
                                .map(inner -> inner.name() + new TreeMap<>(withoutId(inner)))
                                .collect(Collectors.joining()),
                        (first, second) -> first + second,
                        TreeMap::new));
    }

    private static Map<String, String> withoutId(XmlNode node) {
        var attributes = new TreeMap<>(node.attributes());
        attributes.remove("id");
        return attributes;
    }

    private static XmlNode file(String bpmn) {
        try {
            return BpmnFile.read(bpmn.getBytes(StandardCharsets.UTF_8));
        } catch (UnsafeFile e) {
            throw new Refused("draft.unreadable", e.finding().line());
        }
    }
}
