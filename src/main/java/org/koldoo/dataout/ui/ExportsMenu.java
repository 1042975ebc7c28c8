package org.koldoo.dataout.ui;

import java.util.Set;
import org.koldoo.base.Role;
import org.koldoo.base.ui.ShellGroup;
import org.koldoo.base.ui.ShellItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExportsMenu {

    @Bean
    ShellItem exportsItem() {
        return new ShellItem(
                ShellGroup.DATA,
                10,
                "exports.menu",
                "exports",
                "document",
                Set.of(Role.CASEWORKER, Role.SUPERVISOR, Role.OFFICER, Role.LAWYER));
    }
}
