package org.koldoo.cases.ui;

import java.util.Set;
import org.koldoo.base.Role;
import org.koldoo.base.ui.ShellGroup;
import org.koldoo.base.ui.ShellItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Entries of the main menu that this package brings. */
@Configuration
class CaseMenu {

    @Bean
    ShellItem tasksItem() {
        return new ShellItem(
                ShellGroup.DAILY,
                10,
                "tasks.menu",
                "tasks",
                "tasks",
                Set.of(Role.CASEWORKER, Role.SUPERVISOR, Role.OFFICER, Role.COORDINATOR, Role.LAWYER));
    }

    /** Below help in danger; on a phone behind "More", where nobody presses it by mistake. */
    @Bean
    ShellItem emergencyItem() {
        return new ShellItem(
                ShellGroup.DAILY,
                40,
                "emergency.menu",
                "emergency",
                "danger",
                Set.of(Role.CASEWORKER, Role.SUPERVISOR, Role.OFFICER));
    }

    @Bean
    ShellItem emergencyReviewsItem() {
        return new ShellItem(
                ShellGroup.CHECKS,
                30,
                "emergency.reviews.menu",
                "emergency-reviews",
                "danger",
                Set.of(Role.SUPERVISOR));
    }

    @Bean
    ShellItem nightCardItem() {
        return new ShellItem(ShellGroup.DAILY, 15, "card.menu", "night-card", "danger", Set.of(Role.CUSTODIAN));
    }

    @Bean
    ShellItem dutyItem() {
        return new ShellItem(
                ShellGroup.TEAM, 40, "menu.duty", "custodian-duty", "tasks", Set.of(Role.SUPERVISOR, Role.CUSTODIAN));
    }

    @Bean
    ShellItem searchItem() {
        return new ShellItem(
                ShellGroup.DAILY,
                30,
                "search.menu",
                "search",
                "search",
                Set.of(Role.CASEWORKER, Role.SUPERVISOR, Role.OFFICER, Role.LAWYER));
    }
}
