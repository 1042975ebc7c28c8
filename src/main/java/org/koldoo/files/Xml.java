package org.koldoo.files;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.koldoo.base.Refused;

/**
 * A part of a document as the program that opens it will read it: whatever its prefixes, quotes, sections and numbered letters.
 * Nothing outside it is fetched, and what declares a type of its own is refused.
 */
final class Xml {

    /** One element as it begins, and the text of those that are asked for. */
    interface Seen {

        /** Names without their prefixes. */
        void element(String name, Map<String, String> attributes);

        void text(String element, String text);
    }

    private Xml() {}

    static void read(byte[] content, Seen seen) {
        try {
            var reader =
                    factory().createXMLStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8.name());
            var inside = "";
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new Refused("file.active");
                    case XMLStreamConstants.START_ELEMENT -> {
                        inside = plain(reader.getLocalName());
                        seen.element(inside, attributes(reader));
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> seen.text(inside, reader.getText());
                    case XMLStreamConstants.END_ELEMENT -> inside = "";
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw new Refused("file.damaged");
        }
    }

    private static Map<String, String> attributes(XMLStreamReader at) {
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < at.getAttributeCount(); i++) {
            attributes.put(plain(at.getAttributeLocalName(i)), at.getAttributeValue(i));
        }
        return attributes;
    }

    private static String plain(String name) {
        return name.substring(name.lastIndexOf(':') + 1);
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }
}
