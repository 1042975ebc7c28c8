/** Forms and actions of closure. */
@org.jspecify.annotations.NullMarked
package org.koldoo.closure.ui;
