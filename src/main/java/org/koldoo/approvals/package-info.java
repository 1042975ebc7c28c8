/** What two people must agree on: one proposes, another approves exactly that, and only then it is done. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Approvals",
        allowedDependencies = {"base", "journal"})
package org.koldoo.approvals;
