package org.koldoo.base.ui;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A diagram with the names of its elements in the reader's language, as the procedure gives them. */
public final class DiagramWords {

    private DiagramWords() {}

    public static String in(Locale language, String xml) {
        try {
            var document = read(xml);
            var elements = document.getElementsByTagNameNS("*", "*");
            IntStream.range(0, elements.getLength())
                    .mapToObj(i -> (Element) elements.item(i))
                    .filter(element -> element.hasAttribute("name"))
                    .forEach(element -> children(element, "extensionElements")
                            .flatMap(extension -> children(extension, "label"))
                            .filter(label -> label.getAttribute("lang").equals(language.getLanguage()))
                            .findFirst()
                            .ifPresent(label -> element.setAttribute("name", label.getTextContent())));
            return write(document);
        } catch (ParserConfigurationException | SAXException | IOException | TransformerException unreadable) {
            return xml;
        }
    }

    private static Document read(String xml) throws ParserConfigurationException, SAXException, IOException {
        var parsers = DocumentBuilderFactory.newInstance();
        parsers.setNamespaceAware(true);
        parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        var parser = parsers.newDocumentBuilder();
        // The default one prints to the console.
        parser.setErrorHandler(null);
        return parser.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String write(Document document) throws TransformerException {
        var writers = TransformerFactory.newInstance();
        writers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        var out = new StringWriter();
        writers.newTransformer().transform(new DOMSource(document), new StreamResult(out));
        return out.toString();
    }

    private static Stream<Element> children(Element parent, String name) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE && name.equals(node.getLocalName()))
                .map(Element.class::cast);
    }
}
