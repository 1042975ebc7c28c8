/** Screens of the procedures register. */
@org.jspecify.annotations.NullMarked
package org.koldoo.sops.ui;
