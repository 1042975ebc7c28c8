@org.jspecify.annotations.NullMarked
package org.koldoo.retention.ui;
