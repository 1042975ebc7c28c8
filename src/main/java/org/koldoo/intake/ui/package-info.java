/** The screens of the first contact. */
@org.jspecify.annotations.NullMarked
package org.koldoo.intake.ui;
