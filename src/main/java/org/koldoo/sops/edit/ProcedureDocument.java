package org.koldoo.sops.edit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.koldoo.base.Refused;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * The file of a procedure, to be changed piece by piece and written again in one fixed form. Only for files that the safe
 * reader has accepted.
 */
final class ProcedureDocument {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String KOLDOO = "https://koldoo.org/bpmn/1";
    static final String FLOWABLE = "http://flowable.org/bpmn";
    static final String BPMNDI = "http://www.omg.org/spec/BPMN/20100524/DI";
    static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
    static final String DI = "http://www.omg.org/spec/DD/20100524/DI";

    private final Document document;

    private ProcedureDocument(Document document) {
        this.document = document;
    }

    static ProcedureDocument of(Document document) {
        dropIndentation(document.getDocumentElement());
        return new ProcedureDocument(document);
    }

    static ProcedureDocument read(String bpmn) {
        ProcedureFile.read(bpmn);
        return readAny(bpmn);
    }

    /** Also where the procedure has no name of this program yet. */
    static ProcedureDocument readAny(String bpmn) {
        return of(parse(bpmn.getBytes(StandardCharsets.UTF_8)));
    }

    /** Without comments, document types and anything outside the file. */
    static Document parse(byte[] file) {
        try {
            var parsers = DocumentBuilderFactory.newInstance();
            parsers.setNamespaceAware(true);
            parsers.setCoalescing(true);
            parsers.setIgnoringComments(true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var parser = parsers.newDocumentBuilder();
            // The default one prints to the console.
            parser.setErrorHandler(null);
            return parser.parse(new ByteArrayInputStream(file));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new Refused("draft.unreadable", 0);
        }
    }

    private static void dropIndentation(Element element) {
        var children = IntStream.range(0, element.getChildNodes().getLength())
                .mapToObj(element.getChildNodes()::item)
                .toList();
        boolean holdsElements = children.stream().anyMatch(Element.class::isInstance);
        for (var child : children) {
            if (child instanceof Element inner) {
                dropIndentation(inner);
            } else if (holdsElements && child.getTextContent().isBlank()) {
                element.removeChild(child);
            }
        }
    }

    /** The file, always written in the same way. */
    String write() {
        try {
            var writers = TransformerFactory.newInstance();
            writers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var writer = writers.newTransformer();
            writer.setOutputProperty(OutputKeys.INDENT, "yes");
            writer.setOutputProperty("{http://xml.apache.org/xslt}indent-amount", "2");
            writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            var out = new StringWriter();
            writer.transform(new DOMSource(document), new StreamResult(out));
            return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                    + out.toString().strip() + "\n";
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    Element process() {
        return all(document.getDocumentElement(), BPMN, "process").findFirst().orElseThrow();
    }

    /** An element of the procedure or of its drawing, by id. */
    Optional<Element> find(String id) {
        return elements()
                .filter(element -> element.getAttribute("id").equals(id))
                .findFirst();
    }

    Element get(String id) {
        return find(id).orElseThrow(() -> new Refused("draft.step.unknown"));
    }

    Stream<Element> elements() {
        return descendants(document.getDocumentElement());
    }

    Element create(String namespace, String name) {
        var prefix = document.getDocumentElement().lookupPrefix(namespace);
        if (namespace.equals(document.getDocumentElement().getNamespaceURI())) {
            return document.createElementNS(
                    namespace,
                    document.getDocumentElement().getPrefix() == null
                            ? name
                            : document.getDocumentElement().getPrefix() + ":" + name);
        }
        if (prefix == null) {
            prefix = usual(namespace);
            document.getDocumentElement()
                    .setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:" + prefix, namespace);
        }
        return document.createElementNS(namespace, prefix + ":" + name);
    }

    private static String usual(String namespace) {
        return switch (namespace) {
            case KOLDOO -> "koldoo";
            case FLOWABLE -> "flowable";
            case BPMNDI -> "bpmndi";
            case DC -> "dc";
            case DI -> "di";
            default -> "bpmn";
        };
    }

    /** An id that is not used yet: the wish itself, or with a number behind it. */
    String free(String wish) {
        if (find(wish).isEmpty()) {
            return wish;
        }
        return IntStream.iterate(2, number -> number + 1)
                .mapToObj(number -> wish + number)
                .filter(id -> find(id).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    static Stream<Element> children(Element parent) {
        return IntStream.range(0, parent.getChildNodes().getLength())
                .mapToObj(parent.getChildNodes()::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
                .map(Element.class::cast)
                .toList()
                .stream();
    }

    static Stream<Element> all(Element parent, String namespace, String name) {
        return children(parent).filter(child -> is(child, namespace, name));
    }

    static boolean is(Element element, String namespace, String name) {
        return name.equals(element.getLocalName()) && namespace.equals(element.getNamespaceURI());
    }

    private static Stream<Element> descendants(Element element) {
        return Stream.concat(Stream.of(element), children(element).flatMap(ProcedureDocument::descendants));
    }

    static void remove(Element element) {
        element.getParentNode().removeChild(element);
    }
}
