package org.koldoo.intake.ui;

import java.util.Set;
import org.koldoo.base.Role;
import org.koldoo.base.ui.ShellGroup;
import org.koldoo.base.ui.ShellItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entry of the main menu; danger has its own place in the frame. */
@Configuration
class IntakeShell {

    private static final Set<Role> WHO = Set.of(Role.CASEWORKER, Role.SUPERVISOR, Role.OFFICER);

    @Bean
    ShellItem withoutCaseItem() {
        return new ShellItem(
                ShellGroup.TEAM,
                20,
                "refusal.figures",
                "contacts-without-case",
                "chart",
                Set.of(Role.SUPERVISOR, Role.COORDINATOR, Role.OVERSIGHT));
    }

    @Bean
    ShellItem intakeItem() {
        return new ShellItem(ShellGroup.DAILY, 20, "intake.menu", "intake", "add", WHO);
    }
}
