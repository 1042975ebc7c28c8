package org.koldoo.sops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.koldoo.sops.Difference.Aspect;
import org.koldoo.sops.Difference.Part;
import org.koldoo.sops.Difference.Sign;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class DifferencesTest {

    private record Mutation(String what, Aspect aspect, Sign sign, String file) {}

    static Stream<Path> files() throws Exception {
        try (var files = Files.list(Path.of("workflows"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileDiffersInNothingFromItself(Path file) throws Exception {
        var bpmn = Files.readString(file);
        assertThat(Differences.between(bpmn, bpmn).list()).isEmpty();
        assertThat(Differences.between(bpmn, write(read(bpmn))).list()).isEmpty();
    }

    /** Whatever single thing is changed is told once and as what it is, both ways. */
    @ParameterizedTest
    @MethodSource("files")
    void eachSingleChangeIsToldOnce(Path file) throws Exception {
        var bpmn = Files.readString(file);
        var mutations = mutations(bpmn);
        assertThat(mutations).hasSizeGreaterThan(20);
        for (var mutation : mutations) {
            var found = Differences.between(bpmn, mutation.file()).list();
            assertThat(found).as(mutation.what()).hasSize(1);
            assertThat(found.getFirst().aspect()).as(mutation.what()).isEqualTo(mutation.aspect());
            assertThat(found.getFirst().sign()).as(mutation.what()).isEqualTo(mutation.sign());
            var back = Differences.between(mutation.file(), bpmn).list();
            assertThat(back).as(mutation.what()).hasSize(1);
        }
    }

    @Test
    void whatCameAndWentIsMarkedForTheDiagram() throws Exception {
        var bpmn = Files.readString(Path.of("workflows/MFA.travel-document.bpmn"));
        var changed = read(bpmn);
        set(byId(changed, "issueTravelDocument"), "flowable:dueDate", "appeal.file");
        var gone = byId(changed, "contestRefusalToContested");
        gone.getParentNode().removeChild(gone);
        var found = Differences.between(bpmn, write(changed));
        assertThat(found.marks())
                .containsEntry("issueTravelDocument", Sign.CHANGED)
                .containsEntry("contestRefusalToContested", Sign.REMOVED)
                .hasSize(2);
        assertThat(found.list().getFirst())
                .extracting(Difference::before, Difference::after)
                .containsExactly("return.document", "appeal.file");
    }

    @Test
    void movedShapesAreOneWord() throws Exception {
        var bpmn = Files.readString(Path.of("workflows/MFA.travel-document.bpmn"));
        var moved = bpmn.replace("y=\"112\"", "y=\"118\"").replace("x=\"485\"", "x=\"490\"");
        assertThat(Differences.between(bpmn, moved).list())
                .extracting(Difference::part)
                .containsExactly(Part.DRAWING);
    }

    private static List<Mutation> mutations(String bpmn) throws Exception {
        var mutations = new ArrayList<Mutation>();
        var count = all(read(bpmn)).size();
        // Of a long file every few lines, so that the test stays short.
        for (int i = 0; i < count; i += Math.max(1, count / 250)) {
            int index = i;
            var element = all(read(bpmn)).get(i);
            switch (element.getNodeName()) {
                case "userTask" -> {
                    add(mutations, bpmn, index, Aspect.DEADLINE, e -> set(e, "flowable:dueDate", "another"));
                    add(mutations, bpmn, index, Aspect.FORM, e -> set(e, "flowable:formKey", "another"));
                    add(mutations, bpmn, index, Aspect.NEEDS, e -> append(e, "koldoo:needs", "fact_child"));
                    add(mutations, bpmn, index, Aspect.REST, e -> append(e, "koldoo:new", "x"));
                }
                case "koldoo:label" -> add(mutations, bpmn, index, named(element), DifferencesTest::other);
                case "koldoo:guidance" -> add(mutations, bpmn, index, Aspect.GUIDANCE, DifferencesTest::other);
                case "koldoo:help" -> add(mutations, bpmn, index, Aspect.FIELD_HELP, DifferencesTest::other);
                case "koldoo:party" -> add(mutations, bpmn, index, Aspect.PARTY, DifferencesTest::other);
                case "koldoo:role" -> add(mutations, bpmn, index, Aspect.ROLE, DifferencesTest::other);
                case "koldoo:stage" -> add(mutations, bpmn, index, Aspect.STAGE, DifferencesTest::other);
                case "koldoo:discloses" -> add(mutations, bpmn, index, Aspect.DISCLOSES, DifferencesTest::other);
                case "koldoo:source" -> add(mutations, bpmn, index, Aspect.SOURCE, DifferencesTest::other);
                case "koldoo:notBy" -> add(mutations, bpmn, index, Aspect.SECOND_PERSON, DifferencesTest::other);
                case "koldoo:returns" -> add(mutations, bpmn, index, Aspect.RETURNS, DifferencesTest::other);
                case "documentation" -> add(mutations, bpmn, index, Aspect.NOTE, DifferencesTest::other);
                case "conditionExpression" ->
                    add(mutations, bpmn, index, Aspect.CONDITION, e -> e.setTextContent("${fact_child}"));
                case "koldoo:outcome" -> remove(mutations, bpmn, index, Aspect.OUTCOME);
                case "koldoo:choice" -> remove(mutations, bpmn, index, Aspect.CHOICE);
                case "koldoo:field" -> {
                    remove(mutations, bpmn, index, Aspect.FIELD);
                    add(mutations, bpmn, index, Aspect.FIELD_KIND, e -> set(e, "kind", "OTHER"));
                    add(mutations, bpmn, index, Aspect.FIELD_REQUIRED, e -> {
                        var was = e.getAttribute("required");
                        e.setAttribute("required", was.equals("true") ? "false" : "true");
                    });
                    add(mutations, bpmn, index, Aspect.FIELD_SHOWN, e -> set(e, "showIf", "a=B"));
                }
                case "sequenceFlow" -> {
                    remove(mutations, bpmn, index, Aspect.ITSELF);
                    add(mutations, bpmn, index, Aspect.TO, e -> set(e, "targetRef", "elsewhere"));
                    add(mutations, bpmn, index, Aspect.FROM, e -> set(e, "sourceRef", "elsewhere"));
                }
                case "exclusiveGateway" ->
                    add(mutations, bpmn, index, Aspect.OTHERWISE, e -> set(e, "default", "another"));
                case "callActivity" ->
                    add(mutations, bpmn, index, Aspect.CALLED, e -> set(e, "calledElement", "another"));
                case "timeDuration", "timeDate" ->
                    add(mutations, bpmn, index, Aspect.CLOCK_LENGTH, DifferencesTest::other);
                case "boundaryEvent" -> {
                    add(mutations, bpmn, index, Aspect.CLOCK_OF, e -> set(e, "attachedToRef", "another"));
                    add(mutations, bpmn, index, Aspect.CLOCK_STOPS, e -> {
                        var stops = !e.getAttribute("cancelActivity").equals("false");
                        e.setAttribute("cancelActivity", String.valueOf(!stops));
                    });
                }
                default -> {}
            }
        }
        return mutations;
    }

    private static Aspect named(Element label) {
        return switch (label.getParentNode().getNodeName()) {
            case "koldoo:outcome" -> Aspect.OUTCOME_NAME;
            case "koldoo:field" -> Aspect.FIELD_NAME;
            case "koldoo:choice" -> Aspect.CHOICE_NAME;
            default -> Aspect.NAME;
        };
    }

    private static void remove(List<Mutation> to, String bpmn, int index, Aspect aspect) throws Exception {
        mutate(to, bpmn, index, aspect, Sign.REMOVED, e -> e.getParentNode().removeChild(e));
    }

    private static void add(List<Mutation> to, String bpmn, int index, Aspect aspect, Consumer<Element> change)
            throws Exception {
        mutate(to, bpmn, index, aspect, Sign.CHANGED, change);
    }

    private static void mutate(
            List<Mutation> to, String bpmn, int index, Aspect aspect, Sign sign, Consumer<Element> change)
            throws Exception {
        var document = read(bpmn);
        var element = all(document).get(index);
        var what = aspect + " at " + index + " " + element.getNodeName() + " " + element.getAttribute("id");
        change.accept(element);
        to.add(new Mutation(what, aspect, sign, write(document)));
    }

    /** Another text; the name on the diagram goes with the English one, as the editor keeps it. */
    private static void other(Element element) {
        element.setTextContent(element.getTextContent().strip() + "X");
        var holder = (Element) element.getParentNode().getParentNode();
        if (element.getNodeName().equals("koldoo:label")
                && element.getAttribute("lang").equals("en")
                && element.getParentNode().getNodeName().equals("extensionElements")) {
            holder.setAttribute("name", element.getTextContent());
        }
    }

    private static void set(Element element, String attribute, String value) {
        element.setAttribute(attribute, value);
    }

    private static void append(Element task, String name, String text) {
        var child = task.getOwnerDocument().createElementNS("https://koldoo.org/bpmn/1", name);
        child.setTextContent(text);
        task.getElementsByTagName("extensionElements").item(0).appendChild(child);
    }

    private static Element byId(Document document, String id) {
        return all(document).stream()
                .filter(element -> element.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Element> all(Document document) {
        var found = document.getElementsByTagName("*");
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static Document read(String bpmn) throws Exception {
        var parsers = DocumentBuilderFactory.newInstance();
        parsers.setNamespaceAware(true);
        return parsers.newDocumentBuilder().parse(new ByteArrayInputStream(bpmn.getBytes(StandardCharsets.UTF_8)));
    }

    private static String write(Document document) throws Exception {
        var out = new StringWriter();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
        return out.toString();
    }
}
