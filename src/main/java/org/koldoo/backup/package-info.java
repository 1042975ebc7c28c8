/**
 * Everything in the database in one file that only the recovery key opens, and back again. The keys of the program are not in
 * it: whoever has a backup needs them too.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Backups",
        allowedDependencies = {"base", "journal", "vault"})
package org.koldoo.backup;
