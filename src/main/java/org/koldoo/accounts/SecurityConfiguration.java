package org.koldoo.accounts;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.util.unit.DataSize;

/** Who gets in: everything is closed but the sign-in page and what it is made of. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SessionRules.class)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            AccountStamps stamps,
            SessionFilters sessions,
            SignOnDoor signOn,
            @Value("${koldoo.requests.largest}") DataSize largest) {
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers("/assets/**", "/styles.css", "/favicon.ico", SessionDesk.PATH + "*")
                .permitAll());
        http.with(
                vaadin(),
                vaadin -> vaadin.loginView("/sign-in", "/sign-in")
                        // An address that is no page is told in words; every page and service checks for itself.
                        .anyRequest(AuthorizedUrl::authenticated));
        http.logout(logout -> logout.invalidateHttpSession(true).clearAuthentication(true));
        // Written before this chain is asked, see base.web.
        http.headers(AbstractHttpConfigurer::disable);
        // Only our own script can ask there: it sends a header of its own.
        http.csrf(csrf -> csrf.ignoringRequestMatchers(SessionDesk.PATH + "*"));
        http.addFilterBefore(new KnownRequests(largest.toBytes()), CsrfFilter.class);
        http.addFilterBefore(sessions.fullHouse(), CsrfFilter.class);
        http.addFilterBefore(new RevokedSessions(stamps), AnonymousAuthenticationFilter.class);
        signOn.open(http);
        sessions.inOrder().forEach(filter -> http.addFilterBefore(filter, AnonymousAuthenticationFilter.class));
        return http.build();
    }

    /** People sign in on the sign-in screen only; a form that is posted past it finds this door locked. */
    @Bean
    AuthenticationManager authenticationManager() {
        return authentication -> {
            throw new BadCredentialsException("not here");
        };
    }
}
