/** Forms of the identification chapter. */
@org.jspecify.annotations.NullMarked
package org.koldoo.identification.ui;
