/** How the program starts: its database, its keys, the migrations of the modules, clock and schedule. */
@org.jspecify.annotations.NullMarked
package org.koldoo.base.start;
