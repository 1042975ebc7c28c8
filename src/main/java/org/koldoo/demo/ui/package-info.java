/** What shows that this is a demonstration. */
@org.jspecify.annotations.NullMarked
package org.koldoo.demo.ui;
