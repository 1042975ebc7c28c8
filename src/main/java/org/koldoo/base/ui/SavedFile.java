package org.koldoo.base.ui;

/**
 * A file that a person saves on the own device.
 *
 * @param name neutral: a name in a folder of downloads must tell nothing
 */
@SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
public record SavedFile(String name, String contentType, byte[] content) {}
