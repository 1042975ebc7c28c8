/** Reads the file of a procedure as a list of steps, and changes it piece by piece: step, deadline, way, drawing. Pure functions. */
@org.jspecify.annotations.NullMarked
package org.koldoo.sops.edit;
