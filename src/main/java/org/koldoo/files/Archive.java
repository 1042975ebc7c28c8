package org.koldoo.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.koldoo.base.Refused;

/**
 * An archive read by its table of contents, in memory, strictly: it fills the file from the first byte to the last, its entries
 * lie behind each other and say the same in both places, none is a link, locked, twice there or outside the archive.
 */
final class Archive {

    private static final int END = 22;
    private static final int LINE = 46;
    private static final int HEAD = 30;
    private static final int MOST_ENTRIES = 2_000;
    private static final int MOST_UNPACKED = 100_000_000;
    private static final int LARGEST_RATIO = 200;

    private final byte[] bytes;
    private final ByteBuffer read;

    private Archive(byte[] bytes) {
        this.bytes = bytes;
        this.read = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static List<ArchiveEntry> entries(byte[] bytes) {
        try {
            return new Archive(bytes).all();
        } catch (IndexOutOfBoundsException e) {
            throw new Refused("file.damaged");
        }
    }

    /** The bytes of an entry, which must be as many as it says. */
    static byte[] unpack(byte[] bytes, ArchiveEntry entry) {
        var content = entry.method() == 0
                ? Arrays.copyOfRange(bytes, entry.start(), entry.start() + entry.packed())
                : Unpacked.entry(bytes, entry.start(), entry.packed(), (int) entry.size());
        if (content.length != entry.size()) {
            throw new Refused("file.archive");
        }
        return content;
    }

    private List<ArchiveEntry> all() {
        int end = bytes.length - END;
        if (end < 0 || read.getInt(end) != 0x06054b50 || read.getShort(end + 20) != 0) {
            throw new Refused("file.damaged");
        }
        int count = read.getShort(end + 10) & 0xFFFF;
        int table = read.getInt(end + 16);
        if (count == 0 || count > MOST_ENTRIES || table < 0 || read.getShort(end + 4) != 0) {
            throw new Refused("file.archive");
        }
        var entries = new ArrayList<ArchiveEntry>();
        var names = new HashSet<String>();
        long unpacked = 0;
        int at = table;
        for (int i = 0; i < count; i++) {
            var entry = entry(at);
            unpacked += entry.size();
            if (!names.add(entry.name().toLowerCase(Locale.ROOT)) || unpacked > MOST_UNPACKED) {
                throw new Refused("file.archive");
            }
            entries.add(entry);
            at += LINE + length(at + 28) + length(at + 30) + length(at + 32);
        }
        if (at != end) {
            throw new Refused("file.archive");
        }
        refuseGapsAndOverlaps(entries, table);
        return entries;
    }

    private int length(int at) {
        return read.getShort(at) & 0xFFFF;
    }

    private ArchiveEntry entry(int at) {
        int flags = length(at + 8);
        int method = length(at + 10);
        int packed = read.getInt(at + 20);
        long size = Integer.toUnsignedLong(read.getInt(at + 24));
        if ((flags & 1) != 0) {
            throw new Refused("file.locked");
        }
        int kind = read.getInt(at + 38) >>> 16 & 0170000;
        int head = read.getInt(at + 42);
        var name = name(at + LINE, length(at + 28));
        boolean link = kind != 0 && kind != 0100000 && kind != 0040000;
        if (read.getInt(at) != 0x02014b50 || packed < 0 || head < 0 || link || method != 0 && method != 8) {
            throw new Refused("file.archive");
        }
        if (size > 1_000_000 && size / Math.max(1, packed) > LARGEST_RATIO || !inside(name)) {
            throw new Refused("file.archive");
        }
        if (read.getInt(head) != 0x04034b50
                || length(head + 8) != method
                || !name(head + HEAD, length(head + 26)).equals(name)) {
            throw new Refused("file.archive");
        }
        return new ArchiveEntry(name, method, head + HEAD + length(head + 26) + length(head + 28), packed, size);
    }

    private String name(int at, int length) {
        return new String(Arrays.copyOfRange(bytes, at, at + length), StandardCharsets.UTF_8);
    }

    private static boolean inside(String name) {
        return !name.isEmpty()
                && !name.startsWith("/")
                && name.chars().noneMatch(sign -> sign == '\\' || sign == ':' || sign < ' ')
                && Arrays.stream(name.split("/")).noneMatch(part -> part.equals("..") || part.equals("."));
    }

    /** Nothing lies before the first entry, and none uses the bytes of another one: that is how small files grow huge. */
    private void refuseGapsAndOverlaps(List<ArchiveEntry> entries, int table) {
        var inOrder = entries.stream()
                .sorted(Comparator.comparingInt(ArchiveEntry::start))
                .toList();
        if (read.getInt(0) != 0x04034b50) {
            throw new Refused("file.disguised");
        }
        int before = 0;
        for (var entry : inOrder) {
            int head = entry.start() - HEAD - entry.name().getBytes(StandardCharsets.UTF_8).length;
            if (head < before || entry.start() > table - entry.packed()) {
                throw new Refused("file.archive");
            }
            before = entry.start() + entry.packed();
        }
    }
}
