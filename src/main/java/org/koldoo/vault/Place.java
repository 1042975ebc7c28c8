package org.koldoo.vault;

import java.util.UUID;

/** Where a ciphertext lives: owner of the key, table, row and field. Part of what is authenticated. */
public record Place(KeyOwner owner, String table, UUID row, String field) {}
