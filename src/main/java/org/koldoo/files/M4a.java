package org.koldoo.files;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.koldoo.base.Refused;

/** A sound recording in boxes that fill the file exactly; notes in it (where it was made, with what) are blanked in place. */
final class M4a {

    private static final Set<String> OUTSIDE =
            Set.of("ftyp", "moov", "mdat", "free", "skip", "wide", "moof", "mfra", "sidx", "styp", "uuid", "meta");
    private static final Set<String> NOTES = Set.of("udta", "meta", "uuid");
    private static final int HEAD = 8;
    private static final int LONG_HEAD = 16;

    private M4a() {}

    static byte[] withoutNotes(byte[] bytes) {
        var kept = bytes.clone();
        boolean sound = false;
        int at = 0;
        while (at < kept.length) {
            int end = at + length(kept, at, kept.length);
            var type = type(kept, at);
            if (!OUTSIDE.contains(type) || at == 0 && !type.equals("ftyp")) {
                throw new Refused("file.damaged");
            }
            if (type.equals("moov")) {
                sound |= soundOnly(kept, at, end);
                blankNotes(kept, at + HEAD, end, 0);
            } else if (NOTES.contains(type) || type.equals("free") || type.equals("skip")) {
                blank(kept, at, end);
            }
            at = end;
        }
        if (!sound) {
            throw new Refused("file.damaged");
        }
        return kept;
    }

    private static int length(byte[] bytes, int at, int limit) {
        if (at + HEAD > limit) {
            throw new Refused("file.damaged");
        }
        long length = Integer.toUnsignedLong(ByteBuffer.wrap(bytes, at, 4).getInt());
        if (length == 1 && at + LONG_HEAD <= limit) {
            length = ByteBuffer.wrap(bytes, at + HEAD, 8).getLong();
        }
        if (length < HEAD || length > limit - at) {
            throw new Refused("file.damaged");
        }
        return (int) length;
    }

    private static String type(byte[] bytes, int at) {
        return new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
    }

    /** The tracks are sound: a film under the name of a recording is not what was asked for. */
    private static boolean soundOnly(byte[] bytes, int from, int to) {
        var inside = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        if (inside.contains("vide") && inside.contains("hdlr")) {
            throw new Refused("file.disguised");
        }
        return inside.contains("soun");
    }

    private static void blankNotes(byte[] bytes, int from, int to, int depth) {
        int at = from;
        while (at < to) {
            int end = at + length(bytes, at, to);
            var type = type(bytes, at);
            if (NOTES.contains(type)) {
                blank(bytes, at, end);
            } else if (type.equals("trak") && depth == 0) {
                blankNotes(bytes, at + HEAD, end, depth + 1);
            }
            at = end;
        }
    }

    /** Becomes unused space of the same length, so that everything else stays where it is. */
    private static void blank(byte[] bytes, int from, int to) {
        System.arraycopy("free".getBytes(StandardCharsets.US_ASCII), 0, bytes, from + 4, 4);
        boolean longHead = ByteBuffer.wrap(bytes, from, 4).getInt() == 1;
        Arrays.fill(bytes, Math.min(to, from + (longHead ? LONG_HEAD : HEAD)), to, (byte) 0);
    }
}
