package org.koldoo.base;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The opaque public number of a case, for example {@code NRM-7K3P-Q9TX}: random, without meaning, its last character a
 * check character so that a number misheard on the telephone is noticed. It is the only thing about a case that may
 * appear in the engine, a URL, a log line or a mail.
 */
public record CaseNumber(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORM = Pattern.compile("NRM-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @throws Refused {@code case.number.malformed} where the text is no case number */
    public CaseNumber {
        if (!wellFormed(value)) {
            throw new Refused("case.number.malformed");
        }
    }

    /** A new number; whoever stores it must check that it is not taken. */
    public static CaseNumber random() {
        var body = new StringBuilder();
        for (int i = 0; i < 7; i++) {
            body.append(ALPHABET.charAt(RANDOM.nextInt(32)));
        }
        body.append(check(body));
        return new CaseNumber("NRM-" + body.substring(0, 4) + "-" + body.substring(4));
    }

    /** Reads what a person typed: lower case, missing dashes and the look-alikes O, I and L are forgiven. */
    public static CaseNumber parse(String typed) {
        var plain = typed.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s\\-–—]", "");
        if (plain.startsWith("NRM")) {
            plain = plain.substring(3);
        }
        plain = plain.replace('O', '0').replace('I', '1').replace('L', '1');
        if (plain.length() != 8) {
            throw new Refused("case.number.malformed");
        }
        return new CaseNumber("NRM-" + plain.substring(0, 4) + "-" + plain.substring(4));
    }

    private static boolean wellFormed(String value) {
        if (!FORM.matcher(value).matches()) {
            return false;
        }
        var body = value.substring(4, 8) + value.substring(9);
        return check(body.substring(0, 7)) == body.charAt(7);
    }

    /** Weighted sum modulo 31 (a prime), so that one wrong character and two swapped neighbours are both noticed. */
    private static char check(CharSequence seven) {
        int sum = 0;
        for (int i = 0; i < seven.length(); i++) {
            sum += (i + 2) * ALPHABET.indexOf(seven.charAt(i));
        }
        return ALPHABET.charAt(sum % 31);
    }

    @Override
    public String toString() {
        return value;
    }
}
