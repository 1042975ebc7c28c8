/** The page "Exports", and taking a whole case out. */
@org.jspecify.annotations.NullMarked
package org.koldoo.dataout.ui;
