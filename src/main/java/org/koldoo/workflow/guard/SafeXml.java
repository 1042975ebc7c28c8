package org.koldoo.workflow.guard;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a small XML file without document types, entities, comments, instructions, foreign namespaces and depth. */
public final class SafeXml {

    static final int LARGEST = 512 * 1024;
    private static final int DEEPEST = 40;
    private static final int MOST = 20_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 4_000;

    private final Map<String, String> prefixes;

    /** @param prefixes the namespaces that may occur, and the prefix each gets here */
    public SafeXml(Map<String, String> prefixes) {
        this.prefixes = Map.copyOf(prefixes);
    }

    public XmlNode read(byte[] file) throws UnsafeFile {
        var other = FileKind.refused(file);
        if (other != null) {
            throw new UnsafeFile(other);
        }
        if (file.length > LARGEST) {
            throw new UnsafeFile("file.size", String.valueOf(LARGEST / 1024));
        }
        var text = decoded(file);
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw new UnsafeFile("file.doctype");
        }
        try {
            return new Run(text, factory().createXMLStreamReader(new StringReader(text))).root();
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            throw new UnsafeFile(line, Place.FILE, "file.malformed");
        }
    }

    private static String decoded(byte[] file) throws UnsafeFile {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnsafeFile("file.encoding");
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** One pass over one file. */
    private final class Run {

        private final XMLStreamReader reader;
        private final ArrayDeque<Open> open = new ArrayDeque<>();
        private int count;
        /** The reader tells where something ends; it begins where what was before it ended. */
        private int begins;

        Run(String text, XMLStreamReader reader) {
            this.reader = reader;
            this.begins = lineOfRoot(text);
        }

        private static int lineOfRoot(String text) {
            int line = 1;
            for (int i = 0; i + 1 < text.length() && !(text.charAt(i) == '<' && text.charAt(i + 1) != '?'); i++) {
                line += text.charAt(i) == '\n' ? 1 : 0;
            }
            return line;
        }

        XmlNode root() throws XMLStreamException, UnsafeFile {
            var encoding = reader.getCharacterEncodingScheme();
            if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
                throw new UnsafeFile("file.encoding");
            }
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text();
                    case XMLStreamConstants.END_ELEMENT -> {
                        var ended = open.pop().node();
                        if (open.isEmpty()) {
                            requireNothingMore();
                            return ended;
                        }
                        open.element().children.add(ended);
                    }
                    case XMLStreamConstants.SPACE -> {}
                    default -> throw unsafe("file.construct");
                }
                begins = line();
            }
            throw new UnsafeFile("file.malformed");
        }

        private void requireNothingMore() throws XMLStreamException, UnsafeFile {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event != XMLStreamConstants.END_DOCUMENT
                        && event != XMLStreamConstants.SPACE
                        && !(event == XMLStreamConstants.CHARACTERS && reader.isWhiteSpace())) {
                    throw unsafe("file.construct");
                }
            }
        }

        private void start() throws UnsafeFile {
            if (open.size() >= DEEPEST || ++count > MOST) {
                throw unsafe("file.depth");
            }
            for (int i = 0; i < reader.getNamespaceCount(); i++) {
                prefix(reader.getNamespaceURI(i));
            }
            var attributes = new LinkedHashMap<String, String>();
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                var namespace = reader.getAttributeNamespace(i);
                var name = namespace == null || namespace.isEmpty()
                        ? reader.getAttributeLocalName(i)
                        : prefix(namespace) + reader.getAttributeLocalName(i);
                var value = reader.getAttributeValue(i);
                if (value.length() > LONGEST_NAME && !name.equals("xsi:schemaLocation")) {
                    throw unsafe("file.long", name);
                }
                attributes.put(name, value);
            }
            var name = prefix(reader.getNamespaceURI()) + reader.getLocalName();
            var id = attributes.getOrDefault("id", attributes.getOrDefault("name", ""));
            open.push(new Open(name, attributes, begins, Place.of(name, id, around())));
        }

        private void text() throws UnsafeFile {
            var text = open.element().text.append(reader.getText());
            if (text.length() > LONGEST_TEXT) {
                throw unsafe("file.long", open.element().name);
            }
        }

        private String prefix(String namespace) throws UnsafeFile {
            var prefix = prefixes.get(namespace == null ? "" : namespace);
            if (prefix == null) {
                throw unsafe("file.namespace");
            }
            return prefix.isEmpty() ? "" : prefix + ":";
        }

        private Place around() {
            var around = open.peek();
            return around == null ? Place.FILE : around.place;
        }

        private UnsafeFile unsafe(String code, String... parameters) {
            return new UnsafeFile(begins, around(), code, parameters);
        }

        private int line() {
            return reader.getLocation().getLineNumber();
        }
    }

    private static final class Open {

        private final String name;
        private final Map<String, String> attributes;
        private final List<XmlNode> children = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private final int line;
        private final Place place;

        Open(String name, Map<String, String> attributes, int line, Place place) {
            this.name = name;
            this.attributes = attributes;
            this.line = line;
            this.place = place;
        }

        XmlNode node() {
            return new XmlNode(name, Map.copyOf(attributes), List.copyOf(children), text.toString(), line, place);
        }
    }
}
