package org.koldoo.institutions.ui;

import java.util.Set;
import org.koldoo.base.Role;
import org.koldoo.base.ui.ShellGroup;
import org.koldoo.base.ui.ShellItem;
import org.koldoo.institutions.Institutions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InstitutionsMenu {

    @Bean
    BodyWords addingWords(Institutions institutions) {
        return new BodyWords("body.add", institutions);
    }

    @Bean
    BodyWords changingWords(Institutions institutions) {
        return new BodyWords("body.change", institutions);
    }

    @Bean
    BodyWords standInWords(Institutions institutions) {
        return new BodyWords("body.standIn", institutions);
    }

    @Bean
    ShellItem bodiesItem() {
        return new ShellItem(
                ShellGroup.ADMINISTRATION,
                20,
                "institutions.bodies.title",
                "admin/bodies",
                "shield",
                Set.of(Role.ADMIN));
    }

    @Bean
    ShellItem servicesItem() {
        return new ShellItem(
                ShellGroup.ADMINISTRATION,
                30,
                "institutions.offers.title",
                "admin/services",
                "phone",
                Set.of(Role.ADMIN));
    }

    @Bean
    ShellItem placesItem() {
        return new ShellItem(
                ShellGroup.TEAM,
                30,
                "institutions.places.title",
                "our-places",
                "house",
                Set.of(Role.CASEWORKER, Role.SUPERVISOR));
    }
}
