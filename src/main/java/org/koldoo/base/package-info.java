/** What every module stands on: ids, clock, working days and the shared parts of the screens. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.koldoo.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
