package org.koldoo.base.locked;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.KeyFolder;
import org.koldoo.base.KeyTrouble;
import org.koldoo.base.OwnersFile;

/**
 * A mark that the keys are in the closed file alone, while key files beside it go or come back one after the other. Whatever
 * stops that half-way, the next start is a locked one, which tidies up: nobody has to put files right by hand. The mark names the
 * splitting it belongs to, and means nothing beside another.
 */
final class OnTheirWay {

    static final String FILE = "sealed.only";
    private static final int NOISE = 64;

    private OnTheirWay() {}

    static void begin(Path folder, int set) {
        try {
            OwnersFile.write(folder.resolve(FILE), String.valueOf(set).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new KeyTrouble("The file " + folder.resolve(FILE) + " cannot be written: make its folder writable.");
        }
    }

    static boolean begun(Path folder, int set) {
        try {
            return Files.exists(folder.resolve(FILE))
                    && Files.readString(folder.resolve(FILE)).equals(String.valueOf(set));
        } catch (IOException e) {
            throw new KeyTrouble("The file " + folder.resolve(FILE) + " cannot be read by this program.");
        }
    }

    static void end(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(FILE));
        } catch (IOException e) {
            throw new KeyTrouble("The file " + folder.resolve(FILE) + " cannot be removed: remove it by hand.");
        }
    }

    /** Removes what was on its way. A key that is not among the opened ones stays, and so does the mark. */
    static void tidy(Path folder, Map<String, byte[]> opened) {
        boolean all = true;
        for (var name : new KeyFolder(folder, false).names()) {
            var file = folder.resolve(name);
            var key = whole(file);
            if (key == null || Arrays.equals(key, opened.get(name))) {
                remove(file);
            } else {
                all = false;
            }
        }
        if (all) {
            end(folder);
        }
    }

    /** The key in a file; null where it was overwritten already, or not written to its end. */
    private static byte @Nullable [] whole(Path file) {
        try {
            var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).strip();
            var key = HexFormat.of().parseHex(text);
            return key.length == KeyFolder.KEY_BYTES ? key : null;
        } catch (IllegalArgumentException half) {
            return null;
        } catch (IOException e) {
            throw new KeyTrouble("The key file " + file + " cannot be read by this program.");
        }
    }

    private static void remove(Path file) {
        try {
            file.toFile().setWritable(true, true);
            var noise = new byte[NOISE];
            new SecureRandom().nextBytes(noise);
            Files.write(file, noise, StandardOpenOption.SYNC); // a disk may keep a copy all the same; the guide says so
            Files.delete(file);
        } catch (IOException e) {
            throw new KeyTrouble("The key file " + file
                    + " cannot be removed: make its folder writable and run split-root-key --finish again.");
        }
    }
}
