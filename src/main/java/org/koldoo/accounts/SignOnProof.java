package org.koldoo.accounts;

import java.time.Instant;

/**
 * What a provider of single sign-on has just said, kept in the session until the sign-in page takes it, once.
 *
 * @param strong whether the provider states a second factor of a kind that the settings name
 */
record SignOnProof(String issuer, String subject, boolean strong, Instant at) {}
