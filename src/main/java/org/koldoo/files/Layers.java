package org.koldoo.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Refused;

/** The layers of an inspection, each of which refuses by itself; a test asks them one by one. */
final class Layers {

    /** Only the table of first bytes; none of Tika's parsers is in this program. */
    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

    private Layers() {}

    static void size(byte[] bytes) {
        if (bytes.length == 0) {
            throw new Refused("file.empty");
        }
        if (bytes.length > FileInspection.LARGEST) {
            throw new Refused("file.size", FileInspection.LARGEST / 1_000_000);
        }
    }

    /** What the name says that it is. */
    static FileKind name(String name, Set<FileKind> allowed) {
        return FileKind.ofExtension(FileNames.extension(name))
                .filter(allowed::contains)
                .orElseThrow(() -> new Refused("file.kind", words(allowed)));
    }

    /** What the first bytes say that it is, which must be what the name says. */
    static FileKind bytes(byte[] bytes, @Nullable FileKind named, Set<FileKind> allowed) {
        var type = type(bytes);
        if (named != null) {
            if (!named.mayLookLike(type)) {
                throw new Refused("file.disguised");
            }
            return named;
        }
        return Arrays.stream(FileKind.values())
                .filter(allowed::contains)
                .filter(kind -> kind.mayLookLike(type))
                .findFirst()
                .orElseThrow(() -> new Refused("file.kind", words(allowed)));
    }

    /** The kinds that may come in, as people call them. */
    private static String words(Set<FileKind> allowed) {
        return Arrays.stream(FileKind.values())
                .filter(allowed::contains)
                .map(kind -> kind.extension().toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String type(byte[] bytes) {
        try {
            return TYPES.detect(new ByteArrayInputStream(bytes), new Metadata()).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is in it, from the first to the last byte; gives it back as it may be kept. */
    static byte[] content(FileKind kind, byte[] bytes) {
        return switch (kind) {
            case PDF -> Pdf.checked(bytes);
            case JPEG, PNG -> Picture.drawnAnew(kind, bytes);
            case DOCX -> Docx.checked(bytes);
            case TEXT -> PlainText.checked(bytes);
            case MP3 -> Mp3.framesOnly(bytes);
            case M4A -> M4a.withoutNotes(bytes);
        };
    }
}
