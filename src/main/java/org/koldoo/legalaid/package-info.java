/** Legal aid: who helps, the first consultation, and whether the person was punished for what was done under force. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Legal aid",
        allowedDependencies = {
            "base",
            "journal",
            "vault",
            "institutions",
            "accounts",
            "workflow",
            "cases",
            "cases :: ui"
        })
package org.koldoo.legalaid;
