package org.koldoo.approvals.ui;

import java.util.EnumSet;
import org.koldoo.approvals.Approvals;
import org.koldoo.base.Role;
import org.koldoo.base.ui.ShellCount;
import org.koldoo.base.ui.ShellGroup;
import org.koldoo.base.ui.ShellItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ApprovalsMenu {

    private static final String ROUTE = "approvals";

    @Bean
    ShellItem approvalsItem() {
        return new ShellItem(ShellGroup.CHECKS, 20, "approvals.menu", ROUTE, "second", EnumSet.allOf(Role.class));
    }

    @Bean
    ShellCount approvalsCount(Approvals approvals) {
        return new ShellCount() {
            @Override
            public String route() {
                return ROUTE;
            }

            @Override
            public long count() {
                return approvals.countForMe();
            }
        };
    }
}
