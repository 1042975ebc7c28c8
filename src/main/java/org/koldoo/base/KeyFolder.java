package org.koldoo.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * The folder with the random keys of this installation, one small file a key, readable by its owner only. Keys are made only
 * while there is no database yet, and never replaced: without its keys a database is unreadable for ever.
 */
public final class KeyFolder {

    public static final int KEY_BYTES = 32;

    private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private final Path folder;
    private final boolean mayCreate;

    /** @param mayCreate only where there is no database yet */
    public KeyFolder(Path folder, boolean mayCreate) {
        this.folder = folder;
        this.mayCreate = mayCreate;
    }

    /**
     * The key of this file.
     *
     * @throws KeyTrouble where the file is missing beside an existing database, malformed, or readable by others
     */
    public byte[] key(String name) {
        var file = file(name);
        if (Files.notExists(file)) {
            if (!mayCreate) {
                throw new KeyTrouble(
                        "The key file " + file + " is missing, and the database cannot be read without it: put"
                                + " it back from your backup of the keys.");
            }
            create(file);
        }
        return read(file);
    }

    /**
     * The key of a part of the program that came later than the database: made where the database has never known it.
     *
     * @param known whether the database has a fingerprint of it
     */
    public byte[] laterKey(String name, boolean known) {
        if (!known && Files.notExists(file(name))) {
            create(file(name));
        }
        return key(name);
    }

    /** The names of all key files, sorted. */
    public List<String> names() {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".key"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a key is kept, for messages. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    private static byte[] read(Path file) {
        try {
            refuseIfOpenToOthers(file);
            var key = HexFormat.of().parseHex(Files.readString(file).strip());
            if (key.length != KEY_BYTES) {
                throw malformed(file);
            }
            return key;
        } catch (IllegalArgumentException e) {
            throw malformed(file);
        } catch (IOException e) {
            throw new KeyTrouble("The key file " + file + " cannot be read by this program.");
        }
    }

    private static KeyTrouble malformed(Path file) {
        return new KeyTrouble("The key file " + file
                + " is damaged: it must hold 64 hexadecimal digits; put it back from" + " your backup of the keys.");
    }

    private static void refuseIfOpenToOthers(Path file) throws IOException {
        var posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (posix != null && !OWNER_ONLY.containsAll(posix.readAttributes().permissions())) {
            throw new KeyTrouble(
                    "The key file " + file + " is open to other users of this machine: run chmod 400 " + file + ".");
        }
    }

    private void create(Path file) {
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        try {
            createFolder();
            Files.createFile(file, ownerOnly(file, "rw-------"));
            Files.writeString(file, HexFormat.of().formatHex(key) + "\n", StandardOpenOption.SYNC);
            var posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            if (posix != null) {
                posix.setPermissions(PosixFilePermissions.fromString("r--------"));
            }
        } catch (FileAlreadyExistsException alreadyMade) {
            // A second start at the same moment was faster; its key counts.
        } catch (IOException e) {
            throw new KeyTrouble("The key file " + file
                    + " cannot be written: make its folder writable, or name another" + " one with koldoo.keys.");
        }
    }

    private void createFolder() throws IOException {
        if (Files.notExists(folder)) {
            var parent = folder.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.createDirectories(folder, ownerOnly(folder, "rwx------"));
        }
    }

    private static java.nio.file.attribute.FileAttribute<?>[] ownerOnly(Path path, String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new java.nio.file.attribute.FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new java.nio.file.attribute.FileAttribute<?>[0];
    }
}
