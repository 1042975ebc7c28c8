package org.koldoo.workflow.guard;

/** A file that is not even looked into further. */
public final class UnsafeFile extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    UnsafeFile(int line, Place place, String code, String... parameters) {
        super(code);
        this.finding = Finding.error(line, place, code, parameters);
    }

    /** About the file as a whole. */
    UnsafeFile(String code, String... parameters) {
        this(0, Place.FILE, code, parameters);
    }

    public Finding finding() {
        return finding;
    }
}
