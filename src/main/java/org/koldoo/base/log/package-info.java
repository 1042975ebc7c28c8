/** What may stand in the log: one line an event, and of trouble the kind and the place, never what was typed. */
@org.jspecify.annotations.NullMarked
package org.koldoo.base.log;
