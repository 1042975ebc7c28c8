package org.koldoo.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

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
    /** The keys themselves, where they came out of shares and no file holds them; else empty. */
    private final Map<String, byte[]> opened;

    /** @param mayCreate only where there is no database yet */
    public KeyFolder(Path folder, boolean mayCreate) {
        this(folder, mayCreate, Map.of());
    }

    /** Of keys that were opened with the shares of their holders: they live in memory only. */
    public KeyFolder(Path folder, boolean mayCreate, Map<String, byte[]> opened) {
        this.folder = folder;
        this.mayCreate = mayCreate;
        this.opened = new TreeMap<>(opened);
    }

    /** Whether the keys are in memory only, and no file can be added to them. */
    public boolean inMemory() {
        return !opened.isEmpty();
    }

    /**
     * The key of this file.
     *
     * @throws KeyTrouble where the file is missing beside an existing database, malformed, or readable by others
     */
    public byte[] key(String name) {
        if (inMemory()) {
            return fromMemory(name);
        }
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
     * Makes one more key beside an existing database, for a change of keys; one that was made already stays.
     *
     * @throws KeyTrouble where the keys are in memory only
     */
    public byte[] make(String name) {
        if (inMemory()) {
            throw new KeyTrouble("The keys are held in shares, and no key can be added to them: put them together with"
                    + " join-root-key first, and split them again afterwards.");
        }
        if (Files.notExists(file(name))) {
            create(file(name));
        }
        return read(file(name));
    }

    /** By which a database knows its key again, without telling the key. */
    public byte[] fingerprint(String name) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(name), "HmacSHA256"));
            return mac.doFinal(("koldoo key check " + name).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] fromMemory(String name) {
        var key = opened.get(name);
        if (key == null) {
            throw new KeyTrouble(
                    "The key " + name + " is not among those that the shares opened, and the database cannot"
                            + " be read without it: take the shares of this database.");
        }
        return key.clone();
    }

    /** The names of all key files, sorted. */
    public List<String> names() {
        if (inMemory()) {
            return List.copyOf(opened.keySet());
        }
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

    /** Puts a key into its file again, after it was held in shares. */
    public void putBack(String name, byte[] key) {
        create(file(name), key);
    }

    private void create(Path file) {
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        create(file, key);
    }

    private void create(Path file, byte[] key) {
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
