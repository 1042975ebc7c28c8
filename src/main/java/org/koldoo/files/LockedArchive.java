package org.koldoo.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.CompressionMethod;
import net.lingala.zip4j.model.enums.EncryptionMethod;

/** Files in one archive that opens only with a passphrase; the names of the files in it are not hidden. */
public final class LockedArchive {

    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";
    private static final int WORDS = 7;

    private static final SecureRandom RANDOM = new SecureRandom();

    private LockedArchive() {}

    /**
     * Seven words of two syllables, 85 bits: they mean nothing in any language, so that they can be read out on the telephone
     * in every one.
     */
    public static String passphrase() {
        return IntStream.range(0, WORDS)
                .mapToObj(word -> syllable() + syllable())
                .collect(Collectors.joining("-"));
    }

    private static String syllable() {
        return "" + CONSONANTS.charAt(RANDOM.nextInt(CONSONANTS.length()))
                + VOWELS.charAt(RANDOM.nextInt(VOWELS.length()));
    }

    /** Locks these files with AES-256. */
    public static byte[] of(Map<String, byte[]> files, String passphrase) {
        var bytes = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(bytes, passphrase.toCharArray())) {
            for (var file : files.entrySet()) {
                archive.putNextEntry(how(file.getKey()));
                archive.write(file.getValue());
                archive.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static ZipParameters how(String name) {
        var how = new ZipParameters();
        how.setFileNameInZip(name);
        how.setCompressionMethod(CompressionMethod.DEFLATE);
        how.setEncryptFiles(true);
        how.setEncryptionMethod(EncryptionMethod.AES);
        how.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
        return how;
    }
}
