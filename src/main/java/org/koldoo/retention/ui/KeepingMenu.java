package org.koldoo.retention.ui;

import java.util.Set;
import org.koldoo.base.Role;
import org.koldoo.base.ui.ShellGroup;
import org.koldoo.base.ui.ShellItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class KeepingMenu {

    @Bean
    ShellItem dataRequestsItem() {
        return new ShellItem(
                ShellGroup.DATA,
                20,
                "keeping.requests.title",
                "requests",
                "person",
                Set.of(Role.SUPERVISOR, Role.OVERSIGHT));
    }

    @Bean
    ShellItem keepingItem() {
        return new ShellItem(
                ShellGroup.DATA,
                30,
                "keeping.title",
                "keeping",
                "calendar",
                Set.of(Role.SUPERVISOR, Role.COORDINATOR, Role.OVERSIGHT));
    }
}
