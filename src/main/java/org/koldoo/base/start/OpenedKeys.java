package org.koldoo.base.start;

import java.util.Map;

/**
 * The keys that two holders opened before the program started, and how often a share or passphrase was wrong before, which the
 * journal hears as soon as it can be read.
 *
 * @param holders the numbers of the shares that opened them
 */
public record OpenedKeys(Map<String, byte[]> keys, String holders, int wrong) {}
