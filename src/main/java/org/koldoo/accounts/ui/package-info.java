/** Screens of signing in, of the own account and of user administration. */
@org.jspecify.annotations.NullMarked
package org.koldoo.accounts.ui;
