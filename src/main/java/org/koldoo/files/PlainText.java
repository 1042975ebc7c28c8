package org.koldoo.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.koldoo.base.Refused;

/** Letters and nothing else, kept as UTF-8; files of older Windows programs come in their own code page. */
final class PlainText {

    private static final Charset WINDOWS_CYRILLIC = Charset.forName("windows-1251");

    private PlainText() {}

    static byte[] checked(byte[] bytes) {
        var text = decoded(bytes);
        if (text.codePoints().anyMatch(PlainText::acts)) {
            throw new Refused("file.damaged");
        }
        var start = text.replaceFirst("^\\uFEFF", "").stripLeading();
        // Whatever program opens it by its first letters must find nothing to run.
        if (start.startsWith("<") || start.startsWith("#!") || start.startsWith("%!") || start.startsWith("%PDF")) {
            throw new Refused("file.disguised");
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String decoded(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return strictly(bytes, StandardCharsets.UTF_16).orElseThrow(() -> new Refused("file.damaged"));
        }
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return strictly(bytes, StandardCharsets.UTF_16).orElseThrow(() -> new Refused("file.damaged"));
        }
        return strictly(bytes, StandardCharsets.UTF_8)
                .or(() -> strictly(bytes, WINDOWS_CYRILLIC).filter(PlainText::mostlyCyrillic))
                .orElseThrow(() -> new Refused("file.damaged"));
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean acts(int sign) {
        return Character.isISOControl(sign) && sign != '\n' && sign != '\r' && sign != '\t' && sign != '\f';
    }

    private static boolean mostlyCyrillic(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long cyrillic = text.codePoints()
                .filter(sign -> Character.UnicodeScript.of(sign) == Character.UnicodeScript.CYRILLIC)
                .count();
        long other = text.codePoints().filter(sign -> sign > 0x7F).count();
        return cyrillic * 2 > letters && cyrillic * 10 > other * 9;
    }
}
