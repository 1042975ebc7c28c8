/** Screens of the referrals chapter: asking for a service, and the forms of its tasks. */
@org.jspecify.annotations.NullMarked
package org.koldoo.referrals.ui;
