/** The words of the interface and the code lists, read from files. */
@org.jspecify.annotations.NullMarked
package org.koldoo.base.texts;
