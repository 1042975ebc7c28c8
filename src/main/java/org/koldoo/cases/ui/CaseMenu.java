package org.koldoo.cases.ui;

import java.util.Set;
import org.koldoo.base.Role;
import org.koldoo.base.ui.ShellItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Entries of the main menu that this package brings. */
@Configuration
class CaseMenu {

    @Bean
    ShellItem tasksItem() {
        return new ShellItem(
                10,
                "tasks.menu",
                "tasks",
                "tasks",
                Set.of(Role.CASEWORKER, Role.SUPERVISOR, Role.OFFICER, Role.COORDINATOR, Role.LAWYER));
    }

    @Bean
    ShellItem searchItem() {
        return new ShellItem(
                20,
                "search.menu",
                "search",
                "search",
                Set.of(Role.CASEWORKER, Role.SUPERVISOR, Role.OFFICER, Role.LAWYER));
    }
}
