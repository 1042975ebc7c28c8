package org.koldoo.files;

/** One file in an archive, where its packed bytes lie and how long it says that it is. */
record ArchiveEntry(String name, int method, int start, int packed, long size) {}
