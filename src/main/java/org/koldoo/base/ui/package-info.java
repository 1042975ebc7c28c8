/** The frame of all screens and what they share: layout, language switch, quick exit, due times in words, field kit. */
@org.jspecify.annotations.NullMarked
package org.koldoo.base.ui;
