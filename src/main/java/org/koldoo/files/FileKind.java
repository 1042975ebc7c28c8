package org.koldoo.files;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The kinds of file that are taken in; everything else is refused. */
public enum FileKind {
    PDF("application/pdf", Set.of("application/pdf"), "pdf"),
    JPEG("image/jpeg", Set.of("image/jpeg"), "jpg", "jpeg"),
    PNG("image/png", Set.of("image/png"), "png"),
    /** Told from other archives by what is in it. */
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Set.of("application/zip", "application/x-tika-ooxml"),
            "docx"),
    TEXT("text/plain", Set.of("text/plain", "application/octet-stream"), "txt"),
    MP3("audio/mpeg", Set.of("audio/mpeg"), "mp3"),
    M4A("audio/mp4", Set.of("audio/mp4", "video/mp4", "application/mp4", "video/quicktime", "video/x-m4v"), "m4a");

    private final String contentType;
    private final Set<String> looksLike;
    private final Set<String> extensions;

    FileKind(String contentType, Set<String> looksLike, String... extensions) {
        this.contentType = contentType;
        this.looksLike = looksLike;
        this.extensions = new java.util.LinkedHashSet<>(Arrays.asList(extensions));
    }

    public String contentType() {
        return contentType;
    }

    /** The ending of the name it is saved under. */
    public String extension() {
        return extensions.iterator().next();
    }

    /** All endings that a file of this kind may have, with their dots. */
    public java.util.List<String> endings() {
        return extensions.stream().map(extension -> "." + extension).toList();
    }

    /** What the first bytes of such a file look like. */
    boolean mayLookLike(String type) {
        return looksLike.contains(type);
    }

    static Optional<FileKind> ofExtension(String extension) {
        var wanted = extension.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.extensions.contains(wanted))
                .findFirst();
    }
}
