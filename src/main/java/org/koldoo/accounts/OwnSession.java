package org.koldoo.accounts;

import java.time.Instant;
import java.util.UUID;

/**
 * A session of the person who asks.
 *
 * @param device PHONE or DESK
 * @param browser name of the browser, a code
 */
public record OwnSession(UUID id, String device, String browser, Instant startedAt, Instant lastAt) {}
