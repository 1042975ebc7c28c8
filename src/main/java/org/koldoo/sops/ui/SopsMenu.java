package org.koldoo.sops.ui;

import java.util.EnumSet;
import java.util.Set;
import org.koldoo.base.Role;
import org.koldoo.base.ui.ShellGroup;
import org.koldoo.base.ui.ShellItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SopsMenu {

    @Bean
    ShellItem proceduresItem() {
        return new ShellItem(
                ShellGroup.PROCEDURES,
                10,
                "sops.procedures.title",
                "procedures",
                "procedure",
                EnumSet.allOf(Role.class));
    }

    @Bean
    ShellItem deadlinesItem() {
        return new ShellItem(
                ShellGroup.PROCEDURES,
                30,
                "sops.deadlines.title",
                "admin/deadlines",
                "clock",
                Set.of(Role.ADMIN, Role.COORDINATOR));
    }

    @Bean
    ShellItem holidaysItem() {
        return new ShellItem(
                ShellGroup.PROCEDURES,
                40,
                "sops.holidays.title",
                "admin/holidays",
                "calendar",
                Set.of(Role.ADMIN, Role.COORDINATOR));
    }
}
