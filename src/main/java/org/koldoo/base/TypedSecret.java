package org.koldoo.base;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Bytes as text that a person can read from paper and type: letters and digits that are not taken for each other, in lines
 * of three groups with a sign at the end of each line that tells a slip.
 */
public final class TypedSecret {

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LINE = 15;
    private static final int GROUP = 5;
    private static final int BITS = 5;

    private TypedSecret() {}

    public static List<String> lines(byte[] secret) {
        var signs = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte one : secret) {
            held = held << Byte.SIZE | one & 0xFF;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                signs.append(SIGNS.charAt(held >> bits & 31));
            }
            held &= (1 << bits) - 1;
        }
        if (bits > 0) {
            signs.append(SIGNS.charAt(held << BITS - bits & 31));
        }
        var lines = new ArrayList<String>();
        for (int at = 0; at < signs.length(); at += LINE) {
            var line = signs.substring(at, Math.min(signs.length(), at + LINE));
            lines.add(grouped(line) + " " + check(line, lines.size()));
        }
        return lines;
    }

    /**
     * @throws Refused {@code secret.line} with the number of the first line that cannot be right, {@code secret.empty}
     */
    public static byte[] parse(String typed) {
        var signs = clean(typed);
        if (signs.isEmpty()) {
            throw new Refused("secret.empty");
        }
        var secret = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        int number = 0;
        for (int at = 0; at < signs.length(); at += LINE + 1) {
            var line = signs.substring(at, Math.min(signs.length(), at + LINE + 1));
            var data = line.substring(0, line.length() - 1);
            if (data.isEmpty() || check(data, number) != line.charAt(line.length() - 1)) {
                throw new Refused("secret.line", number + 1);
            }
            number++;
            for (char sign : data.toCharArray()) {
                held = held << BITS | SIGNS.indexOf(sign);
                bits += BITS;
                if (bits >= Byte.SIZE) {
                    bits -= Byte.SIZE;
                    secret.write(held >> bits);
                    held &= (1 << bits) - 1;
                }
            }
        }
        return secret.toByteArray();
    }

    private static String clean(String typed) {
        var signs = new StringBuilder();
        for (char sign : typed.toUpperCase(Locale.ROOT).toCharArray()) {
            char plain = switch (sign) {
                case 'O' -> '0';
                case 'I', 'L' -> '1';
                case 'U' -> 'V';
                default -> sign;
            };
            if (SIGNS.indexOf(plain) >= 0) {
                signs.append(plain);
            }
        }
        return signs.toString();
    }

    private static String grouped(String line) {
        return line.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }

    /** Differs where one sign is another, where two neighbours changed places, and in another line. */
    private static char check(String line, int number) {
        int sum = number + 1;
        for (char sign : line.toCharArray()) {
            sum = (sum * 3 + SIGNS.indexOf(sign) + 7) % 31;
        }
        return SIGNS.charAt(sum);
    }
}
