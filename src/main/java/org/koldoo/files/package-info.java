/**
 * What comes in and goes out as a file, below everything that has one: what a file really is, whether it is harmless, and how
 * tables and archives are written so that they are.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Files",
        allowedDependencies = {"base"})
package org.koldoo.files;
