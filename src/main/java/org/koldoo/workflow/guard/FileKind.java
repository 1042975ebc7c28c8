package org.koldoo.workflow.guard;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a file is that is no text of a procedure, from its first bytes. */
final class FileKind {

    private FileKind() {}

    /** The code of a finding; null where it may be a text. */
    static @Nullable String refused(byte[] file) {
        if (file.length == 0 || blank(file)) {
            return "file.empty";
        }
        if (starts(file, "PK\u0003\u0004") || starts(file, "PK\u0005\u0006")) {
            return "file.archive";
        }
        if (starts(file, "\u001f\u008b")
                || starts(file, "BZh")
                || starts(file, "\u00fd7zXZ")
                || starts(file, "7z\u00bc\u00af")) {
            return "file.compressed";
        }
        if (starts(file, "\u0089PNG") || starts(file, "\u00ff\u00d8\u00ff") || starts(file, "GIF8")) {
            return "file.picture";
        }
        if (starts(file, "%PDF")) {
            return "file.pdf";
        }
        if (starts(file, "\u00fe\u00ff") || starts(file, "\u00ff\u00fe")) {
            return "file.encoding";
        }
        return starts(file, "\u00ef\u00bb\u00bf") ? "file.mark" : null;
    }

    private static boolean starts(byte[] file, String with) {
        var bytes = with.getBytes(StandardCharsets.ISO_8859_1);
        return file.length >= bytes.length && java.util.Arrays.equals(file, 0, bytes.length, bytes, 0, bytes.length);
    }

    private static boolean blank(byte[] file) {
        for (byte b : file) {
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return true;
    }
}
