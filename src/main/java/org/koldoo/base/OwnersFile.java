package org.koldoo.base;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files beside the keys that are nobody else's business, whatever the machine gives to new files. */
public final class OwnersFile {

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private static final Logger LOG = LoggerFactory.getLogger(OwnersFile.class);

    private OwnersFile() {}

    /** Writes a file anew, down to the disk. */
    public static void write(Path file, byte[] content) throws IOException {
        Files.deleteIfExists(file);
        put(file, content, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC));
    }

    /** Adds to the end of a file, down to the disk; one that others may read is closed to them first. */
    public static void append(Path file, byte[] content) throws IOException {
        if (Files.exists(file)) {
            close(file);
        }
        put(file, content, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC));
    }

    /** Takes an old file from the others; where it is not ours to do, its owner is asked to. */
    public static void close(Path file) {
        var posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        try {
            if (posix != null && !OWNER.containsAll(posix.readAttributes().permissions())) {
                posix.setPermissions(OWNER);
            }
        } catch (IOException e) {
            LOG.warn("The file {} is open to other users of this machine: run chmod 600 on it.", file);
        }
    }

    private static void put(Path file, byte[] content, Set<OpenOption> how) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        var attributes =
                posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)} : new FileAttribute<?>[0];
        try (var channel = Files.newByteChannel(file, how, attributes)) {
            var left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
        }
    }
}
