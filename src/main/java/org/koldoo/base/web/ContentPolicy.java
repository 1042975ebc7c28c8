package org.koldoo.base.web;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * What a browser may load and run. A page of ours runs only scripts that carry the number of this one answer; every other
 * answer runs nothing at all.
 */
public final class ContentPolicy {

    /** For answers that are no page of ours: files, downloads, what the program tells its own script, plain error pages. */
    static final String NOTHING_RUNS = "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 18;

    private ContentPolicy() {}

    /** A number that nobody can guess, for one answer. */
    public static String nonce() {
        var bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    /**
     * For a page of ours. What a script of the bundle imports later inherits the number; components style themselves in
     * place, and one brings its signs along as a font.
     */
    public static String page(String nonce) {
        return "default-src 'none'; script-src 'nonce-" + nonce
                + "'; style-src 'self' 'unsafe-inline';"
                + " connect-src 'self'; img-src 'self' data:; font-src 'self' data:; manifest-src 'self'; base-uri 'self';"
                + " form-action 'self'; frame-ancestors 'none'; object-src 'none'";
    }
}
