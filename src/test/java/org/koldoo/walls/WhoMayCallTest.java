package org.koldoo.walls;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.koldoo.base.Role;
import org.koldoo.testing.Asvs;
import org.koldoo.testing.KoldooTest;
import org.springframework.aop.PointcutAdvisor;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authorization.method.AuthorizationAdvisor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * {@code docs/security/who-may-call.csv} says for each service which roles its door lets through, before the service asks about
 * the single case. Here every door is knocked at by every role. After a deliberate change:
 * {@code ./mvnw test -Dtest=WhoMayCallTest -Dkoldoo.walls.write=true}, and say in the commit why.
 */
@KoldooTest
class WhoMayCallTest {

    private static final Path FILE = Path.of("docs/security/who-may-call.csv");
    private static final Authentication NOBODY =
            new AnonymousAuthenticationToken("x", "x", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

    @Autowired
    ApplicationContext program;

    @Test
    @Asvs({"V8.2.1", "V8.3.1"})
    void everyDoorLetsInWhomTheListNamesAndNobodyElse() throws IOException {
        var doors = new TreeSet<String>();
        for (var name : program.getBeanDefinitionNames()) {
            var bean = program.getBean(name);
            var type = AopUtils.getTargetClass(bean);
            if (type.getName().startsWith("org.koldoo.")) {
                methods(type).forEach(method -> doors.add(door(bean, type, method)));
            }
        }
        var lines = "service,method,who\n" + doors.stream().collect(joining("\n", "", "\n"));
        if (Boolean.getBoolean("koldoo.walls.write")) {
            Files.writeString(FILE, lines);
        }
        assertThat(doors).hasSizeGreaterThan(250);
        assertThat(lines).isEqualTo(Files.readString(FILE));
    }

    private static Stream<Method> methods(Class<?> type) {
        boolean all = type.isAnnotationPresent(PreAuthorize.class);
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) || all && ofAScreen(type, method))
                .filter(method -> !method.isSynthetic() && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> all || method.isAnnotationPresent(PreAuthorize.class));
    }

    /** What stands between screens and services is for its own package. */
    private static boolean ofAScreen(Class<?> type, Method method) {
        return type.getPackageName().endsWith(".ui") && !Modifier.isPrivate(method.getModifiers());
    }

    private static String door(Object bean, Class<?> type, Method method) {
        var service = Arrays.stream(type.getInterfaces())
                .filter(one -> one.getName().startsWith("org.koldoo."))
                .filter(one -> Arrays.stream(one.getMethods())
                        .anyMatch(it -> it.getName().equals(method.getName())))
                .findFirst()
                .orElse(type);
        return service.getSimpleName() + "," + method.getName() + ",\"" + who(bean, type, method) + "\"";
    }

    private static String who(Object bean, Class<?> type, Method method) {
        if (opens(bean, type, method, NOBODY)) {
            return "everybody";
        }
        if (opens(bean, type, method, somebody())) {
            return "whoever is signed in";
        }
        return Arrays.stream(Role.values())
                .filter(role -> opens(bean, type, method, somebody("ROLE_" + role)))
                .map(Role::name)
                .sorted()
                .collect(joining(" "));
    }

    private static Authentication somebody(String... roles) {
        return new TestingAuthenticationToken("x", null, AuthorityUtils.createAuthorityList(roles));
    }

    /** The guards that stand before this bean are asked, and behind them nothing is done. */
    private static boolean opens(Object bean, Class<?> type, Method method, Authentication who) {
        var guards = guards(bean, type, method);
        assertThat(guards).as("%s has a guard", method).isNotEmpty();
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(who);
        SecurityContextHolder.setContext(context);
        try {
            for (var guard : guards) {
                guard.invoke(new Knock(((Advised) bean).getTargetSource().getTarget(), method));
            }
            return true;
        } catch (AccessDeniedException no) {
            return false;
        } catch (Throwable e) {
            throw new AssertionError(method.toString(), e);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static List<AuthorizationAdvisor> guards(Object bean, Class<?> type, Method method) {
        if (!(bean instanceof Advised advised)) {
            return List.of();
        }
        return Arrays.stream(advised.getAdvisors())
                .filter(advisor -> advisor instanceof PointcutAdvisor at
                        && at.getPointcut().getClassFilter().matches(type)
                        && at.getPointcut().getMethodMatcher().matches(method, type))
                .map(advisor -> advisor.getAdvice())
                .filter(AuthorizationAdvisor.class::isInstance)
                .map(AuthorizationAdvisor.class::cast)
                .toList();
    }

    private record Knock(@Nullable Object target, Method method) implements MethodInvocation {

        @Override
        public Method getMethod() {
            return method;
        }

        @Override
        public Object[] getArguments() {
            return new Object[method.getParameterCount()];
        }

        @Override
        public @Nullable Object proceed() {
            return null;
        }

        @Override
        public @Nullable Object getThis() {
            return target;
        }

        @Override
        public AccessibleObject getStaticPart() {
            return method;
        }
    }
}
