/** Koldoo: support for people who were trafficked, from the first sign to the return home. */
@NullMarked
package org.koldoo;

import org.jspecify.annotations.NullMarked;
