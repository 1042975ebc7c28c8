@org.jspecify.annotations.NullMarked
package org.koldoo.audit.ui;
