/** Keys, field encryption and the blind index. Does not know what it encrypts. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Vault",
        allowedDependencies = {"base", "journal", "approvals"})
package org.koldoo.vault;
