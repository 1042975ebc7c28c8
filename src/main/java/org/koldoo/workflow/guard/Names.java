package org.koldoo.workflow.guard;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** That everything that people read has its words in three languages, short enough to be shown. */
final class Names {

    private static final List<String> LANGUAGES = List.of("en", "ky", "ru");
    private static final int LONGEST = 120;
    private static final int LONGEST_TEXT = 800;
    private static final Pattern VARIABLE = Pattern.compile("\\b(?:fact|out)_[A-Za-z]\\w*");
    private static final Set<String> NAMED = Set.of("process", "userTask", "callActivity");
    private static final Set<String> READ = Set.of("koldoo:label", "koldoo:guidance", "koldoo:help", "documentation");

    private final List<Finding> findings;

    private Names(List<Finding> findings) {
        this.findings = findings;
    }

    static void check(XmlNode process, List<Finding> findings) {
        var names = new Names(findings);
        process.everything().forEach(names::node);
    }

    private void node(XmlNode node) {
        if (NAMED.contains(node.name())) {
            whole(node, node.extensions("koldoo:label").toList(), node.value("id"));
            sometimes(node, node.extensions("koldoo:guidance").toList());
        }
        switch (node.name()) {
            case "koldoo:field" -> {
                whole(node, node.all("koldoo:label").toList(), node.value("key"));
                sometimes(node, node.all("koldoo:help").toList());
            }
            case "koldoo:outcome", "koldoo:choice" ->
                whole(node, node.all("koldoo:label").toList(), node.value("code"));
            case "koldoo:label" -> shorter(node, LONGEST);
            case "koldoo:guidance", "koldoo:help", "koldoo:source" -> shorter(node, LONGEST_TEXT);
            default -> {}
        }
        variables(node);
    }

    private void whole(XmlNode node, List<XmlNode> labels, String name) {
        var there = languages(labels);
        LANGUAGES.stream()
                .filter(language -> !there.contains(language))
                .forEach(language -> findings.add(Finding.warning(node, "language.missing", language, name)));
        labels.stream()
                .filter(label -> !LANGUAGES.contains(label.value("lang")))
                .forEach(label -> findings.add(Finding.warning(label, "language.unknown", label.value("lang"), name)));
    }

    /** Words that need not be there, but then in every language. */
    private void sometimes(XmlNode node, List<XmlNode> texts) {
        var there = languages(texts);
        if (!there.isEmpty()) {
            LANGUAGES.stream()
                    .filter(language -> !there.contains(language))
                    .forEach(language -> findings.add(Finding.warning(node, "language.text", language)));
        }
    }

    private static Set<String> languages(List<XmlNode> texts) {
        return texts.stream()
                .filter(text -> !text.text().isBlank())
                .map(text -> text.value("lang"))
                .collect(Collectors.toSet());
    }

    private void shorter(XmlNode node, int longest) {
        int length = node.text().strip().codePointCount(0, node.text().strip().length());
        if (length > longest) {
            findings.add(Finding.error(node, "name.long", String.valueOf(longest), String.valueOf(length)));
        }
    }

    /** It would be shown as it stands: nothing is filled into words. */
    private void variables(XmlNode node) {
        var texts = READ.contains(node.name()) ? Stream.of(node.text()) : Stream.of(node.value("name"));
        texts.flatMap(text -> VARIABLE.matcher(text).results())
                .map(match -> match.group())
                .distinct()
                .forEach(name -> findings.add(Finding.warning(node, "text.variable", name)));
    }
}
