package org.koldoo.accounts;

/** What people may set for themselves: name, language, single-key shortcuts. */
public record OwnProfile(String login, String displayName, String language, boolean shortcuts) {}
