package org.koldoo.files;

/** The inspection for tests without a started program. */
public final class Inspections {

    private Inspections() {}

    public static FileInspection withoutScanner() {
        return new GuardedInspection(new VirusScanner("", 0, 1000));
    }
}
