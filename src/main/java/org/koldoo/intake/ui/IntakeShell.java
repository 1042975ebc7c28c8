package org.koldoo.intake.ui;

import java.util.Set;
import org.koldoo.base.Role;
import org.koldoo.base.ui.ShellItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entries of the main menu. */
@Configuration
class IntakeShell {

    private static final Set<Role> WHO = Set.of(Role.CASEWORKER, Role.SUPERVISOR, Role.OFFICER);

    @Bean
    ShellItem dangerItem() {
        return new ShellItem(5, "intake.menu.danger", "danger", "overdue", WHO);
    }

    @Bean
    ShellItem intakeItem() {
        return new ShellItem(20, "intake.menu", "intake", "plus", WHO);
    }
}
