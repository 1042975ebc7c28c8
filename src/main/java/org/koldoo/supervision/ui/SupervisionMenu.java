package org.koldoo.supervision.ui;

import java.util.Set;
import org.koldoo.base.Role;
import org.koldoo.base.ui.ShellGroup;
import org.koldoo.base.ui.ShellItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SupervisionMenu {

    @Bean
    ShellItem teamItem() {
        return new ShellItem(ShellGroup.TEAM, 10, "supervision.team.title", "team", "team", Set.of(Role.SUPERVISOR));
    }
}
