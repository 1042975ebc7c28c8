package org.koldoo.files;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.koldoo.base.Refused;

/**
 * A PDF that only shows pages. It is not parsed (parsers of PDF have been the hole): its names are read wherever they stand, also
 * in packed lists of objects, and a file that could act, carry files, fill forms by XFA or hide all this behind a password is
 * refused. It begins and ends as a PDF and is no archive at the same time.
 */
final class Pdf {

    private static final Set<String> ACTS = Set.of(
            "JavaScript",
            "JS",
            "Launch",
            "EmbeddedFile",
            "EmbeddedFiles",
            "XFA",
            "RichMedia",
            "Rendition",
            "SubmitForm",
            "ImportData",
            "GoToE",
            "GoToR");

    private static final Pattern LIST_OF_OBJECTS = Pattern.compile("/ObjStm|/First\\b");
    private static final Pattern PLAIN_FLATE = Pattern.compile("/Filter\\s*(\\[\\s*)?/FlateDecode(\\s*\\])?\\s*(/|>)");
    private static final int LONGEST_DICTIONARY = 4096;
    private static final Pattern COVERS = Pattern.compile("[(%]|^obj(?!\\s*<<)");
    /** Pairs of numbers: which object, and where. */
    private static final Pattern LIST_BEGINS = Pattern.compile("^\\s*\\d+\\s+\\d+\\s");
    /** An archive is found by its end mark, which lies at most this far before the end. */
    private static final int ARCHIVE_END = 65_557;

    private static final int MOST_UNPACKED = 60_000_000;

    private Pdf() {}

    static byte[] checked(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (!text.startsWith("%PDF-") || !endsAsOne(text)) {
            throw new Refused("file.damaged");
        }
        if (text.indexOf("PK\u0005\u0006", Math.max(0, text.length() - ARCHIVE_END)) >= 0) {
            throw new Refused("file.disguised");
        }
        refuseActing(text, true);
        refuseCoveredLists(text);
        listsOfObjects(bytes, text);
        return bytes;
    }

    private static boolean endsAsOne(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) <= ' ')) {
            end--;
        }
        return text.startsWith("%%EOF", end - 5) && text.length() - end < 1024;
    }

    /** Reads every name; a letter of it may be written as its number: /J#61vaScript. */
    private static void refuseActing(String text, boolean packedBesides) {
        for (int at = text.indexOf('/'); at >= 0; at = text.indexOf('/', at + 1)) {
            var name = name(text, at + 1);
            // Two letters turn up by chance in packed pictures; a script is also called by its long name.
            if (ACTS.contains(name) && !(packedBesides && name.equals("JS") && !followedByScript(text, at + 3))) {
                throw new Refused("file.active");
            }
            if (name.equals("Encrypt")) {
                throw new Refused("file.locked");
            }
        }
    }

    private static boolean followedByScript(String text, int after) {
        int at = after;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at < text.length() && (text.charAt(at) == '(' || text.charAt(at) == '<');
    }

    private static String name(String text, int from) {
        var name = new StringBuilder();
        for (int at = from; at < text.length() && name.length() < 20; at++) {
            char sign = text.charAt(at);
            if (sign <= ' ' || "()<>[]{}/%".indexOf(sign) >= 0) {
                break;
            }
            if (sign == '#' && at + 2 < text.length()) {
                int code = hex(text.charAt(at + 1)) * 16 + hex(text.charAt(at + 2));
                if (code >= 0) {
                    name.append((char) code);
                    at += 2;
                    continue;
                }
            }
            name.append(sign);
        }
        return name.toString();
    }

    private static int hex(char sign) {
        int digit = Character.digit(sign, 16);
        return digit < 0 ? -1000 : digit;
    }

    private static void listsOfObjects(byte[] bytes, String text) {
        int left = MOST_UNPACKED;
        for (int at = text.indexOf("stream"); at >= 0; at = text.indexOf("stream", at + 6)) {
            if (text.startsWith("end", at - 3)) {
                continue;
            }
            var dictionary = dictionary(text, at);
            if (!LIST_OF_OBJECTS.matcher(dictionary).find()) {
                left -= unpackedAsList(bytes, text, at, left);
                continue;
            }
            boolean packed = dictionary.contains("/Filter");
            if (packed && !PLAIN_FLATE.matcher(dictionary).find() || dictionary.contains("/DecodeParms")) {
                throw new Refused("file.active");
            }
            int start = at + 6 + (text.startsWith("\r\n", at + 6) ? 2 : 1);
            if (packed) {
                var inside = Unpacked.upTo(bytes, start, left);
                left -= inside.length;
                refuseActing(new String(inside, StandardCharsets.ISO_8859_1), false);
            }
        }
    }

    /** A dictionary may be made so that what it says of a list is not seen; a list is known by how it begins, too. */
    private static int unpackedAsList(byte[] bytes, String text, int at, int left) {
        int start = at + 6 + (text.startsWith("\r\n", at + 6) ? 2 : 1);
        var begins = new String(Unpacked.beginning(bytes, start, 64), StandardCharsets.ISO_8859_1);
        if (!LIST_BEGINS.matcher(begins).find()) {
            return 0;
        }
        var inside = Unpacked.upTo(bytes, start, left);
        refuseActing(new String(inside, StandardCharsets.ISO_8859_1), true);
        return inside.length;
    }

    /** Behind the name of a list stands no text and no remark before its bytes: either could cover the rest. */
    private static void refuseCoveredLists(String text) {
        for (int at = text.indexOf('/'); at >= 0; at = text.indexOf('/', at + 1)) {
            if (!name(text, at + 1).equals("ObjStm")) {
                continue;
            }
            int end = text.indexOf("stream", at);
            int begin = text.lastIndexOf("obj", at);
            if (end < 0
                    || begin < 0
                    || end - begin > LONGEST_DICTIONARY
                    || COVERS.matcher(text.substring(begin, end)).find()) {
                throw new Refused("file.active");
            }
        }
    }

    /** What stands between the beginning of the object and its bytes, numbers in names written out. */
    private static String dictionary(String text, int stream) {
        int from = Math.max(text.lastIndexOf("obj", stream), stream - LONGEST_DICTIONARY);
        var raw = text.substring(Math.max(0, from), stream);
        return raw.indexOf('#') < 0
                ? raw
                : Pattern.compile("#([0-9A-Fa-f]{2})")
                        .matcher(raw)
                        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
