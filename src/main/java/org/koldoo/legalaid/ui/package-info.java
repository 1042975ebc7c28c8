/** Forms of the legal aid chapter. */
@org.jspecify.annotations.NullMarked
package org.koldoo.legalaid.ui;
