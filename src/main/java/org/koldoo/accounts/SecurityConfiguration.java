package org.koldoo.accounts;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who gets in: everything is closed but the sign-in page and what it is made of. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** The part of a content policy that every page already keeps; scripts and styles follow. */
    private static final String CONTENT_POLICY =
            "frame-ancestors 'none'; base-uri 'self'; object-src 'none'; form-action 'self'";

    /** Pages are served by a forward, which closes the answer before a late header could be written. */
    private static final ObjectPostProcessor<HeaderWriterFilter> EAGER = new ObjectPostProcessor<>() {
        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    };

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            AccountStamps stamps,
            Clock clock,
            @Value("${server.servlet.session.timeout}") Duration patience) {
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers("/assets/**", "/styles.css", "/offline/**", "/icons/**", "/favicon.ico")
                .permitAll());
        http.with(
                vaadin(),
                vaadin -> vaadin.loginView("/sign-in", "/sign-in")
                        // An address that is no page is told in words; every page and service checks for itself.
                        .anyRequest(AuthorizedUrl::authenticated));
        http.logout(logout -> logout.invalidateHttpSession(true).clearAuthentication(true));
        http.headers(headers -> headers.withObjectPostProcessor(EAGER)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .frameOptions(FrameOptionsConfig::deny)
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN)));
        http.addFilterAfter(new KnownRequests(), HeaderWriterFilter.class);
        http.addFilterBefore(new IdleSessions(patience, clock), AnonymousAuthenticationFilter.class);
        http.addFilterBefore(new RevokedSessions(stamps), AnonymousAuthenticationFilter.class);
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
