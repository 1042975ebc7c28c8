/** Tests of the files in {@code workflows/}: what they say, how they are drawn, where they lead. */
@org.jspecify.annotations.NullMarked
package org.koldoo.procedures;
