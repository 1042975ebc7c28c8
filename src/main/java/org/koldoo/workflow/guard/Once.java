package org.koldoo.workflow.guard;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What may be said once only: of two, the check could read the one and the engine, or the second person, the other. */
final class Once {

    private static final Set<String> ALONE = Set.of(
            "extensionElements",
            "conditionExpression",
            "timerEventDefinition",
            "timeDuration",
            "terminateEventDefinition",
            "koldoo:party",
            "koldoo:role",
            "koldoo:stage",
            "koldoo:discloses",
            "koldoo:notBy",
            "koldoo:needs",
            "koldoo:returns",
            "koldoo:versionOf",
            "koldoo:source");

    private static final Set<String> IN_A_LANGUAGE = Set.of("koldoo:label", "koldoo:guidance", "koldoo:help");

    private Once() {}

    static void check(XmlNode process, List<Finding> findings) {
        process.everything().forEach(node -> {
            var met = new HashSet<String>();
            for (var child : node.children()) {
                if (ALONE.contains(child.name()) && !met.add(child.name())
                        || IN_A_LANGUAGE.contains(child.name()) && !met.add(child.name() + " " + child.value("lang"))) {
                    findings.add(Finding.error(child, "part.twice"));
                }
            }
        });
    }
}
