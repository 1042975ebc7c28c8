/** Screens of the register of bodies, of the directory of services and of a centre's free places. */
@org.jspecify.annotations.NullMarked
package org.koldoo.institutions.ui;
