package org.koldoo.accounts.ui;

import java.util.Set;
import org.koldoo.base.Role;
import org.koldoo.base.ui.ShellItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccountsMenu {

    @Bean
    ShellItem usersItem() {
        return new ShellItem(510, "accounts.users.title", "admin/users", "person", Set.of(Role.ADMIN));
    }

    @Bean
    ShellItem lostPhoneItem() {
        return new ShellItem(520, "factor.help.title", "lost-phone", "key", Set.of(Role.SUPERVISOR, Role.ADMIN));
    }
}
