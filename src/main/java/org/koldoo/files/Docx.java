package org.koldoo.files;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
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

    private static final Pattern RELATION = Pattern.compile("<(?:\\w+:)?Relationship\\s[^>]*>");
    private static final Pattern LINK = Pattern.compile("Type\\s*=\\s*[\"'][^\"']*/hyperlink[\"']");
    private static final Pattern HARMLESS =
            Pattern.compile("Target\\s*=\\s*[\"'](https?:|mailto:|#)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ACTING_RELATION =
            Pattern.compile("/(aFChunk|attachedTemplate|oleObject|frame|subDocument|control)[\"']");
    private static final Pattern FIELD_TEXT =
            Pattern.compile("<w:instrText[^>]*>([^<]*)</w:instrText>|w:instr=\"([^\"]*)\"");
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
            if (name.endsWith(".xml") || name.endsWith(".rels")) {
                main |= part(entry.name(), xml(content));
            }
        }
        if (!main || entries.stream().noneMatch(entry -> entry.name().equals("word/document.xml"))) {
            throw new Refused("file.disguised");
        }
        return bytes;
    }

    /** Whether this part says that the whole is a text document. */
    private static boolean part(String name, String xml) {
        if (xml.contains("<!DOCTYPE") || xml.contains("<!ENTITY")) {
            throw new Refused("file.active");
        }
        if (name.equals(TYPES)) {
            refuse(ACTING_TYPE.matcher(xml).find());
            return xml.contains(MAIN);
        }
        if (name.endsWith(".rels")) {
            RELATION.matcher(xml).results().map(found -> found.group()).forEach(Docx::relation);
        } else {
            fields(xml);
        }
        return false;
    }

    private static void relation(String relation) {
        refuse(ACTING_RELATION.matcher(relation).find());
        boolean outside = relation.contains("External");
        refuse(outside
                && !(LINK.matcher(relation).find() && HARMLESS.matcher(relation).find()));
    }

    /** A field may be cut into many pieces, which Word puts together again. */
    private static void fields(String xml) {
        var text = new StringBuilder();
        var apart = new StringBuilder();
        FIELD_TEXT.matcher(xml).results().forEach(found -> {
            var piece = found.group(1) != null ? found.group(1) : found.group(2);
            text.append(piece);
            apart.append(piece).append(' ');
        });
        refuse(List.of(text, apart).stream()
                .anyMatch(all -> ACTING_FIELD.matcher(all).find()));
    }

    private static void refuse(boolean acts) {
        if (acts) {
            throw new Refused("file.active");
        }
    }

    /** Parts are UTF-8; in another encoding words could hide from being found. */
    private static String xml(byte[] content) {
        boolean wide = content.length > 1 && (content[0] == 0 || content[1] == 0 || (content[0] & 0xFF) >= 0xFE);
        var text = new String(content, StandardCharsets.UTF_8);
        var head = text.substring(0, Math.min(200, text.length())).toLowerCase(Locale.ROOT);
        if (wide || head.contains("encoding") && !head.matches("(?s).*encoding\\s*=\\s*[\"'](utf-8|us-ascii)[\"'].*")) {
            throw new Refused("file.active");
        }
        return text;
    }
}
