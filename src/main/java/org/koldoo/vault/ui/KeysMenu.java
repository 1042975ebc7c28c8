package org.koldoo.vault.ui;

import java.util.Set;
import org.koldoo.base.Role;
import org.koldoo.base.ui.ShellGroup;
import org.koldoo.base.ui.ShellItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class KeysMenu {

    @Bean
    ShellItem keysItem() {
        return new ShellItem(ShellGroup.ADMINISTRATION, 40, "keys.title", "admin/keys", "settings", Set.of(Role.ADMIN));
    }
}
