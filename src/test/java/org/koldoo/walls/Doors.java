package org.koldoo.walls;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.koldoo.approvals.Approvals;
import org.koldoo.approvals.ApprovedDeed;
import org.koldoo.base.CodeLists;
import org.koldoo.base.Texts;
import org.koldoo.cases.CaseAccess;
import org.koldoo.cases.Onlooker;
import org.koldoo.cases.Timeline;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every method of every public service that is asked about a case, a task, a referral or a draft. */
final class Doors {

    /** Below the services: whoever calls these has checked access, and each says so; or they know of no cases. */
    private static final Set<String> BELOW = Set.of(
            "org.koldoo.workflow",
            "org.koldoo.journal",
            "org.koldoo.vault",
            "org.koldoo.institutions",
            "org.koldoo.accounts");

    /**
     * Of the access rule itself: its pure questions take the actor asked about, its changes are for services above. Ports that
     * a service calls in its own work, after it has asked who may; what is proposed to a second person, each deed checks.
     */
    private static final Map<Class<?>, Set<String>> INNER = Map.of(
            CaseAccess.class, Set.of("grant", "end", "denied", "scope", "sharedFields", "mayHear", "keptFrom"),
            Timeline.class, Set.of("add"),
            Onlooker.class, Set.of("looks"),
            ApprovedDeed.class, Set.of("check", "carryOut", "mayApprove"),
            Approvals.class, Set.of("propose", "proposeOrDo", "whoMayApprove"));

    private Doors() {}

    record Door(Class<?> service, Object bean, Method method) {

        @Override
        public String toString() {
            return service.getSimpleName() + "." + method.getName();
        }
    }

    static List<Door> all(ApplicationContext program) {
        return services()
                .filter(service -> !BELOW.contains(service.getPackageName())
                        && !service.getPackageName().startsWith("org.koldoo.workflow.")
                        && !List.of(Texts.class, CodeLists.class).contains(service))
                .flatMap(service -> program.getBeansOfType(service).values().stream()
                        .limit(1)
                        .flatMap(bean -> Arrays.stream(service.getMethods())
                                .filter(method ->
                                        !INNER.getOrDefault(service, Set.of()).contains(method.getName()))
                                .map(method -> new Door(service, bean, method))))
                .filter(door -> Arrays.stream(door.method().getParameterTypes()).anyMatch(Things::namesSomething))
                .sorted(Comparator.comparing(Door::toString))
                .toList();
    }

    private static Stream<Class<?>> services() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:org/koldoo/*/*.class");
            return Arrays.stream(files)
                    .map(file -> file.toString().replaceAll(".*/(org/koldoo/[^]]+)\\.class.*", "$1"))
                    .filter(name -> !name.contains("$") && !name.endsWith("package-info"))
                    .map(Doors::load)
                    .filter(type -> type.isInterface() && java.lang.reflect.Modifier.isPublic(type.getModifiers()));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Class<?> load(String path) {
        try {
            return Class.forName(path.replace('/', '.'), false, Doors.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
