package org.koldoo.accounts.ui;

import java.util.Set;
import org.koldoo.base.Role;
import org.koldoo.base.ui.ShellGroup;
import org.koldoo.base.ui.ShellItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccountsMenu {

    @Bean
    ShellItem usersItem() {
        return new ShellItem(
                ShellGroup.ADMINISTRATION, 10, "accounts.users.title", "admin/users", "person", Set.of(Role.ADMIN));
    }

    @Bean
    ShellItem lostPhoneItem() {
        return new ShellItem(
                ShellGroup.TEAM, 50, "factor.help.title", "lost-phone", "key", Set.of(Role.SUPERVISOR, Role.ADMIN));
    }
}
