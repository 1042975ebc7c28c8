/** Shared parts of the screens. */
@NamedInterface("ui")
@NullMarked
package org.koldoo.base.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
