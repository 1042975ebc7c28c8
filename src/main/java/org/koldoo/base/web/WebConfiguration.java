package org.koldoo.base.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.EnumSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    FilterRegistrationBean<AnswerHeaders> answerHeaders() {
        return first(new AnswerHeaders(), 0, EnumSet.allOf(DispatcherType.class));
    }

    @Bean
    FilterRegistrationBean<OnlySecurely> onlySecurely() {
        return first(new OnlySecurely(), 1, EnumSet.of(DispatcherType.REQUEST));
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> sessionCookie(
            @Value("${server.ssl.enabled:false}") boolean ownTls) {
        return server -> {
            server.addEngineValves(new FirstHeaders());
            server.addContextCustomizers(context -> {
                context.setCookieProcessor(new SessionCookie(ownTls));
                context.setSessionCookieName(SessionCookie.NAME);
                context.setSessionCookiePath("/");
            });
        };
    }

    private static <F extends Filter> FilterRegistrationBean<F> first(
            F filter, int place, EnumSet<DispatcherType> dispatches) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        registration.setDispatcherTypes(dispatches);
        return registration;
    }
}
