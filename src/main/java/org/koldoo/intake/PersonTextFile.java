package org.koldoo.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.koldoo.intake.PersonText.Block;

/**
 * Reads a text for the person: a head of {@code key: value} lines, an empty line, then paragraphs, {@code ## headings}
 * (which may end in a code: {@code {PHOTO}}) and {@code - items}. Plain text, never HTML.
 */
final class PersonTextFile {

    private static final Pattern CODE = Pattern.compile("(.*?)\\s*\\{([A-Z_]+)}");

    private PersonTextFile() {}

    static PersonText read(String document, String language, String content) {
        var parts = content.strip().split("\\R\\s*\\R", 2);
        var head = head(parts[0]);
        return new PersonText(
                document,
                language,
                head.getOrDefault("language", language),
                head.getOrDefault("title", document),
                head.getOrDefault("version", "0"),
                head.getOrDefault("reviewed", "no").equals("yes"),
                head.getOrDefault("direction", "ltr"),
                parts.length < 2 ? List.of() : blocks(parts[1]));
    }

    private static Map<String, String> head(String text) {
        var head = new HashMap<String, String>();
        text.lines().forEach(line -> {
            var colon = line.indexOf(':');
            if (colon > 0) {
                head.put(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            }
        });
        return head;
    }

    private static List<Block> blocks(String text) {
        var blocks = new ArrayList<Block>();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> blocks.add(block(line)));
        return List.copyOf(blocks);
    }

    private static Block block(String line) {
        if (line.startsWith("## ")) {
            var coded = CODE.matcher(line.substring(3));
            return coded.matches()
                    ? new Block(Block.Kind.HEADING, coded.group(1), coded.group(2))
                    : new Block(Block.Kind.HEADING, line.substring(3), null);
        }
        return line.startsWith("- ")
                ? new Block(Block.Kind.ITEM, line.substring(2), null)
                : new Block(Block.Kind.PARAGRAPH, line, null);
    }
}
