package org.koldoo.accounts;

/** The rules that everybody accepts before first use; a new version is asked for again. */
public final class CodeOfConduct {

    public static final int VERSION = 1;

    /** How many rules the page lists; texts {@code accounts.conduct.rule.1} and on. */
    public static final int RULES = 6;

    private CodeOfConduct() {}
}
