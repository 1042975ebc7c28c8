/** The section "Documents" of the case page. */
@org.jspecify.annotations.NullMarked
package org.koldoo.documents.ui;
