/** What every module may use: ids, the acting person, refusals, working-day calendar, texts, and shared screens. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Base",
        type = org.springframework.modulith.ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.koldoo.base;
