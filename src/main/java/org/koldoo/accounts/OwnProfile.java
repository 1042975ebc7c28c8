package org.koldoo.accounts;

/**
 * What people may set for themselves: name, language, single-key shortcuts.
 *
 * @param hasPassword false for the invented people of the demonstration, who have none to change
 */
public record OwnProfile(String login, String displayName, String language, boolean shortcuts, boolean hasPassword) {}
