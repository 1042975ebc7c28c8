/** The append-only, hash-chained record of who saw and did what: written in the same transaction, or nothing happens. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Journal",
        allowedDependencies = {"base"})
package org.koldoo.journal;
