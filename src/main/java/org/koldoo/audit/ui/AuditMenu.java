package org.koldoo.audit.ui;

import java.util.EnumSet;
import java.util.Set;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Role;
import org.koldoo.base.ui.ShellCount;
import org.koldoo.base.ui.ShellGroup;
import org.koldoo.base.ui.ShellItem;
import org.koldoo.journal.Alerts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditMenu {

    @Bean
    ShellItem alertsItem() {
        return new ShellItem(ShellGroup.CHECKS, 10, "menu.alerts", AlertsView.ROUTE, "bell", EnumSet.allOf(Role.class));
    }

    @Bean
    ShellItem journalItem() {
        return new ShellItem(ShellGroup.CHECKS, 40, "looked.title", "oversight/journal", "eye", Set.of(Role.OVERSIGHT));
    }

    @Bean
    ShellItem decoysItem() {
        return new ShellItem(
                ShellGroup.CHECKS, 50, "decoys.title", "oversight/decoys", "cases", Set.of(Role.OVERSIGHT));
    }

    @Bean
    ShellCount alertsCount(Alerts alerts) {
        return new ShellCount() {
            @Override
            public String route() {
                return AlertsView.ROUTE;
            }

            @Override
            public long count() {
                return CurrentActor.find().isPresent() ? alerts.unseen() : 0;
            }
        };
    }
}
