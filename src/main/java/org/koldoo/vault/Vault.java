package org.koldoo.vault;

import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;

/**
 * Encrypts single fields. Every owner (a case, a draft) has a data key of its own, wrapped by the key of the body that
 * keeps it, wrapped by the root key outside the database. A ciphertext opens only at the {@link Place} it was sealed for.
 */
public interface Vault {

    /** Makes the data key of a new owner under the current key of its body. Needs a running transaction. */
    void createKey(KeyOwner owner, BodyCode body);

    byte[] seal(Place place, String plain);

    /** @throws org.koldoo.base.Refused {@code vault.unreadable} where the bytes were moved, changed, or the key is gone */
    String open(Place place, byte[] sealed);

    byte[] sealBytes(Place place, byte[] plain);

    byte[] openBytes(Place place, byte[] sealed);

    /** Makes everything of the owner unreadable for ever. */
    void destroyKey(KeyOwner owner);

    /** {@link #seal} that keeps null. */
    default byte @Nullable [] sealNullable(Place place, @Nullable String plain) {
        return plain == null || plain.isBlank() ? null : seal(place, plain);
    }

    /** {@link #open} that keeps null. */
    default @Nullable String openNullable(Place place, byte @Nullable [] sealed) {
        return sealed == null ? null : open(place, sealed);
    }
}
