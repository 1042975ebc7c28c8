package org.koldoo.base.locked;

import com.codahale.shamir.Scheme;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.koldoo.base.KeyFolder;
import org.koldoo.base.KeyTrouble;
import org.koldoo.base.OwnersFile;
import org.koldoo.base.Refused;

/**
 * All keys of the program in one file that any two of three holders open. All of them: with the key of the database file alone
 * one reads who has a case, with that of the index one guesses names.
 */
public final class SealedKeys {

    public static final String FILE = "sealed.keys";
    static final int HOLDERS = 3;
    static final int ENOUGH = 2;

    private static final byte[] MAGIC = "KOLDOO-SEALED-KEYS-1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int KEY = 32;

    private final int set;
    private final byte[] head;
    private final byte[] closed;

    private SealedKeys(int set, byte[] head, byte[] closed) {
        this.set = set;
        this.head = head;
        this.closed = closed;
    }

    /** Whether the keys are in this file alone, or were on their way into or out of it when something stopped that. */
    public static boolean locked(Path folder) {
        return Files.exists(folder.resolve(FILE))
                && (new KeyFolder(folder, false).names().isEmpty() || OnTheirWay.begun(folder, read(folder).set));
    }

    /**
     * Writes the file and returns the shares, each closed by its holder's passphrase. The key files stay until
     * {@link #removeFiles}.
     */
    public static List<List<String>> split(KeyFolder keys, List<String> passphrases) {
        if (keys.inMemory() || keys.names().isEmpty()) {
            throw new Refused("share.split");
        }
        var random = new SecureRandom();
        var key = new byte[KEY];
        random.nextBytes(key);
        int set = random.nextInt();
        var shares = new Scheme(random, HOLDERS, ENOUGH)
                .split(key).entrySet().stream()
                        .map(part -> new Share(set, part.getKey(), part.getValue())
                                .lines(passphrases.get(part.getKey() - 1)))
                        .toList();
        var head = ByteBuffer.allocate(MAGIC.length + Integer.BYTES)
                .put(MAGIC)
                .putInt(set)
                .array();
        try {
            var closed = new AesGcmJce(key).encrypt(content(keys), head);
            OnTheirWay.end(folder(keys));
            OwnersFile.write(
                    keys.file(FILE),
                    ByteBuffer.allocate(head.length + closed.length)
                            .put(head)
                            .put(closed)
                            .array());
            return shares;
        } catch (IOException e) {
            throw new KeyTrouble("The file " + keys.file(FILE) + " cannot be written: make its folder writable.");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] content(KeyFolder keys) {
        return keys.names().stream()
                .map(name -> name + "=" + HexFormat.of().formatHex(keys.key(name)))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    public static SealedKeys read(Path folder) {
        var file = folder.resolve(FILE);
        try {
            OwnersFile.close(file);
            var bytes = Files.readAllBytes(file);
            int start = MAGIC.length + Integer.BYTES;
            if (bytes.length <= start || !Arrays.equals(MAGIC, Arrays.copyOf(bytes, MAGIC.length))) {
                throw damaged(file);
            }
            return new SealedKeys(
                    ByteBuffer.wrap(bytes, MAGIC.length, Integer.BYTES).getInt(),
                    Arrays.copyOf(bytes, start),
                    Arrays.copyOfRange(bytes, start, bytes.length));
        } catch (IOException e) {
            throw new KeyTrouble("The file " + file + " cannot be read by this program.");
        }
    }

    private static KeyTrouble damaged(Path file) {
        return new KeyTrouble("The file " + file + " is damaged: put it back from a backup; the shares stay the same.");
    }

    int set() {
        return set;
    }

    /** @throws KeyTrouble where the shares are right and the file is not */
    Map<String, byte[]> open(Map<Integer, byte[]> shares) {
        try {
            var key = new Scheme(new SecureRandom(), HOLDERS, ENOUGH).join(shares);
            var content = new String(new AesGcmJce(key).decrypt(closed, head), StandardCharsets.UTF_8);
            var keys = new TreeMap<String, byte[]>();
            content.lines().forEach(line -> {
                int middle = line.indexOf('=');
                keys.put(line.substring(0, middle), HexFormat.of().parseHex(line.substring(middle + 1)));
            });
            return keys;
        } catch (GeneralSecurityException e) {
            throw damaged(Path.of(FILE));
        }
    }

    /**
     * Removes the key files, once two holders have shown that their shares give the same keys. Stopped half-way, the program is
     * locked already, and the next start or the same command removes the rest.
     *
     * @throws Refused {@code share.different} where they do not
     */
    public static void removeFiles(KeyFolder keys, Map<String, byte[]> opened) {
        boolean same = keys.names().equals(List.copyOf(new TreeMap<>(opened).keySet()))
                && opened.entrySet().stream().allMatch(one -> Arrays.equals(one.getValue(), keys.key(one.getKey())));
        if (!same) {
            throw new Refused("share.different");
        }
        var folder = folder(keys);
        OnTheirWay.begin(folder, read(folder).set);
        OnTheirWay.tidy(folder, opened);
    }

    /** What a removal or a putting back left half done when something stopped it. */
    static void tidy(Path folder, Map<String, byte[]> opened) {
        if (OnTheirWay.begun(folder, read(folder).set)) {
            OnTheirWay.tidy(folder, opened);
        }
    }

    private static Path folder(KeyFolder keys) {
        return Objects.requireNonNull(keys.file(FILE).toAbsolutePath().getParent());
    }

    /** Puts the keys back into files, and removes the closed one. */
    public static void join(KeyFolder inMemory) {
        if (!inMemory.inMemory()) {
            throw new Refused("share.joined");
        }
        var folder = folder(inMemory);
        OnTheirWay.begin(folder, read(folder).set);
        inMemory.names().forEach(name -> inMemory.putBack(name, inMemory.key(name)));
        try {
            Files.delete(inMemory.file(FILE));
        } catch (IOException e) {
            throw new KeyTrouble("The file " + inMemory.file(FILE) + " cannot be removed: remove it by hand.");
        }
        OnTheirWay.end(folder);
    }
}
