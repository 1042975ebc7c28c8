package org.koldoo.sops.ui;

import java.util.Set;
import org.koldoo.base.Role;
import org.koldoo.base.ui.ShellGroup;
import org.koldoo.base.ui.ShellItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AdoptionMenu {

    @Bean
    ShellItem adoptionItem() {
        return new ShellItem(
                ShellGroup.PROCEDURES,
                20,
                "adoption.title",
                "procedures/adoption",
                "chart",
                Set.of(Role.ADMIN, Role.COORDINATOR, Role.SUPERVISOR));
    }
}
