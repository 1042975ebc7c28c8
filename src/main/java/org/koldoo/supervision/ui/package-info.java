/** Screens for supervisors. */
@org.jspecify.annotations.NullMarked
package org.koldoo.supervision.ui;
