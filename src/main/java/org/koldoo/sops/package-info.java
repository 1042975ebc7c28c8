/** The register of procedures, deadlines and holidays, for everybody to read and for administrators to keep. Knows no cases. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Procedures register",
        allowedDependencies = {"base", "journal", "institutions", "accounts", "workflow", "workflow :: decisions"})
package org.koldoo.sops;
