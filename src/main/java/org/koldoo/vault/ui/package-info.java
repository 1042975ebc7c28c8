@org.jspecify.annotations.NullMarked
package org.koldoo.vault.ui;
