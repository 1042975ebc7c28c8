package org.koldoo.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for words in bytes, in every form in which a word can lie somewhere: UTF-8, UTF-16 either way, each also in Base64
 * wherever a group of three may begin, and in hexadecimal.
 */
public final class Hidden {

    private final Map<String, byte[]> forms = new LinkedHashMap<>();

    public Hidden(Collection<String> words) {
        for (var word : words) {
            var plain = Map.of(
                    "UTF-8", word.getBytes(StandardCharsets.UTF_8),
                    "UTF-16LE", word.getBytes(StandardCharsets.UTF_16LE),
                    "UTF-16BE", word.getBytes(StandardCharsets.UTF_16BE));
            plain.forEach((name, bytes) -> {
                forms.put(word + " " + name, bytes);
                for (int before = 0; before < 3; before++) {
                    forms.put(word + " " + name + " Base64 " + before, base64(bytes, before));
                    forms.put(word + " " + name + " Base64url " + before, url(base64(bytes, before)));
                }
                var hex = java.util.HexFormat.of().formatHex(bytes);
                forms.put(word + " " + name + " hex", hex.getBytes(StandardCharsets.US_ASCII));
                forms.put(
                        word + " " + name + " HEX",
                        hex.toUpperCase(java.util.Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
            });
        }
    }

    /** What does not depend on the bytes around: whole groups only. */
    private static byte[] base64(byte[] bytes, int before) {
        var shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        var text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int start = before == 0 ? 0 : before + 1;
        int end = shifted.length / 3 * 4;
        return text.substring(start, end).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] url(byte[] base64) {
        return new String(base64, StandardCharsets.US_ASCII)
                .replace('+', '-')
                .replace('/', '_')
                .getBytes(StandardCharsets.US_ASCII);
    }

    public int forms() {
        return forms.size();
    }

    /** The forms that are in there. */
    public List<String> in(byte[] bytes) {
        var found = new ArrayList<String>();
        forms.forEach((name, form) -> {
            if (contains(bytes, form)) {
                found.add(name);
            }
        });
        return found;
    }

    /** File and form of each find under a folder, or in a file. */
    public List<String> under(Path place) throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(place)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                in(Files.readAllBytes(file)).forEach(form -> found.add(file.getFileName() + ": " + form));
            }
        }
        return found;
    }

    private static boolean contains(byte[] bytes, byte[] form) {
        outer:
        for (int at = 0; at <= bytes.length - form.length; at++) {
            if (bytes[at] != form[0]) {
                continue;
            }
            for (int next = 1; next < form.length; next++) {
                if (bytes[at + next] != form[next]) {
                    continue outer;
                }
            }
            return true;
        }
        return false;
    }
}
