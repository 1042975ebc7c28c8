/**
 * The keys in three shares, two of which open them. Without key files the program starts locked: a page that takes shares, and
 * nothing else of it is there.
 */
@org.jspecify.annotations.NullMarked
package org.koldoo.base.locked;
