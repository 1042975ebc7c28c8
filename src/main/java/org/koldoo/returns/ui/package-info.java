/** Forms of the returns chapter. */
@org.jspecify.annotations.NullMarked
package org.koldoo.returns.ui;
