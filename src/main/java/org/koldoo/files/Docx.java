package org.koldoo.files;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.koldoo.base.Refused;

/** A text document that only shows text: no macros, no objects, nothing that is fetched from outside when it is opened. */
final class Docx {

    private static final String TYPES = "[Content_Types].xml";
    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    /** Parts that run or carry something that runs. */
    private static final Pattern ACTING_PART = Pattern.compile(
            ".*(vbaproject|vbadata|activex|embeddings/|oleobject|attachedtoolbars|customui|/afchunk|macrosheets).*"
                    + "|.*\\.(exe|dll|js|vbs|bat|cmd|ps1|scr|lnk|hta|jar|html?|svg|swf|rtf|docm?|xlsm?|zip)");

    private static final Pattern ACTING_TYPE = Pattern.compile(
            "macroenabled|vbaproject|activex|oleobject|template\\.main|/rtf|text/html", Pattern.CASE_INSENSITIVE);

    private static final Pattern HARMLESS =
            Pattern.compile("\\s*(https?:|mailto:|#).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern ACTING_RELATION = Pattern.compile(
            ".*/(aFChunk|attachedTemplate|oleObject|frame|subDocument|control)\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern ACTING_FIELD = Pattern.compile(
            "\\b(DDE|DDEAUTO|INCLUDEPICTURE|INCLUDETEXT|IMPORT|LINK|MACROBUTTON|DATABASE)\\b",
            Pattern.CASE_INSENSITIVE);

    private Docx() {}

    static byte[] checked(byte[] bytes) {
        var entries = Archive.entries(bytes);
        boolean main = false;
        for (var entry : entries) {
            var name = entry.name().toLowerCase(Locale.ROOT);
            if (ACTING_PART.matcher(name).matches()) {
                throw new Refused("file.active");
            }
            var content = Archive.unpack(bytes, entry);
            boolean called = name.endsWith(".xml") || name.endsWith(".rels");
            if (called || looksLikeXml(content)) {
                main |= part(entry.name(), called, content);
            }
        }
        if (!main || entries.stream().noneMatch(entry -> entry.name().equals("word/document.xml"))) {
            throw new Refused("file.disguised");
        }
        return bytes;
    }

    /** A part is read as what its type says, whatever its name ends with. */
    private static boolean looksLikeXml(byte[] content) {
        int at = start(content);
        while (at < content.length && content[at] <= ' ' && content[at] > 0) {
            at++;
        }
        return at < content.length && content[at] == '<' || wide(content);
    }

    /** Whether this part says that the whole is a text document. */
    private static boolean part(String name, boolean called, byte[] content) {
        try {
            return part(name, utf8(content));
        } catch (Refused refused) {
            if (called || !refused.code().equals("file.damaged")) {
                throw refused;
            }
            return false; // a font or a picture that happens to begin so
        }
    }

    private static boolean part(String name, byte[] xml) {
        boolean relations = name.toLowerCase(Locale.ROOT).endsWith(".rels");
        boolean types = name.equals(TYPES);
        var main = new boolean[1];
        var fields = new ArrayList<String>();
        Xml.read(xml, new Xml.Seen() {
            @Override
            public void element(String element, Map<String, String> attributes) {
                if (types) {
                    var type = attributes.getOrDefault("ContentType", "");
                    refuse(ACTING_TYPE.matcher(type).find());
                    main[0] |= type.equals(MAIN);
                } else if (relations && element.equals("Relationship")) {
                    relation(attributes);
                } else if (attributes.containsKey("instr")) {
                    fields.add(attributes.get("instr"));
                }
            }

            @Override
            public void text(String element, String text) {
                if (element.equals("instrText")) {
                    fields.add(text);
                }
            }
        });
        // A field may be cut into many pieces, which Word puts together again.
        refuse(ACTING_FIELD.matcher(String.join("", fields)).find()
                || ACTING_FIELD.matcher(String.join(" ", fields)).find());
        return main[0];
    }

    private static void relation(Map<String, String> relation) {
        var type = relation.getOrDefault("Type", "");
        refuse(ACTING_RELATION.matcher(type).matches());
        boolean outside =
                !relation.getOrDefault("TargetMode", "Internal").strip().equalsIgnoreCase("Internal");
        refuse(outside
                && !(type.strip().toLowerCase(Locale.ROOT).endsWith("/hyperlink")
                        && HARMLESS.matcher(relation.getOrDefault("Target", "")).matches()));
    }

    private static void refuse(boolean acts) {
        if (acts) {
            throw new Refused("file.active");
        }
    }

    private static boolean wide(byte[] content) {
        return content.length > 1
                && (content[0] == 0 && content[1] == '<'
                        || content[0] == '<' && content[1] == 0
                        || content[0] == -1 && content[1] == -2
                        || content[0] == -2 && content[1] == -1);
    }

    private static int start(byte[] content) {
        return content.length > 2 && content[0] == (byte) 0xEF && content[1] == (byte) 0xBB && content[2] == (byte) 0xBF
                ? 3
                : 0;
    }

    /** Parts are UTF-8; in another encoding words could hide from being found. */
    private static byte[] utf8(byte[] content) {
        int start = start(content);
        var head = new String(content, start, Math.min(200, content.length - start), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        int end = head.indexOf("?>");
        var declared = head.startsWith("<?xml") ? head.substring(0, end < 0 ? head.length() : end) : "";
        if (wide(content)
                || declared.contains("encoding")
                        && !declared.matches("(?s).*encoding\\s*=\\s*[\"'](utf-8|us-ascii)[\"'].*")) {
            throw new Refused("file.active");
        }
        return start == 0 ? content : Arrays.copyOfRange(content, start, content.length);
    }
}
