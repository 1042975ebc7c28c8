package org.koldoo.files;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Names of files as they may be shown: no folders, nothing invisible, nothing that turns the reading order. */
public final class FileNames {

    private static final int LONGEST = 120;
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "clock$", "conin$", "conout$");

    private FileNames() {}

    /** The name as it may be kept and shown; never empty. */
    public static String clean(String given) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var kept = new StringBuilder();
        last.codePoints().filter(FileNames::visible).forEach(kept::appendCodePoint);
        var name = Normalizer.normalize(kept, Normalizer.Form.NFC)
                .replaceAll("[<>:\"|?*]", "_")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        return name.isEmpty() ? "file" : notADevice(shorter(name));
    }

    /** The ending that a system goes by: what follows the last dot of the cleaned name, lower case; empty = none. */
    public static String extension(String given) {
        var name = clean(given);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean visible(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static String shorter(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
        int end = LONGEST - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + ending;
    }

    /** A name that a system would open as a device. */
    private static String notADevice(String name) {
        var first = name.replaceAll("\\..*", "").strip().toLowerCase(Locale.ROOT);
        return DEVICES.contains(first) || first.matches("(com|lpt)[0-9¹²³]") ? "_" + name : name;
    }
}
