/** What an operator runs on the command line instead of the program: no screens, result on stdout, trouble on stderr. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Commands",
        allowedDependencies = {"base", "journal", "vault", "backup", "workflow", "workflow :: guard"})
package org.koldoo.command;
