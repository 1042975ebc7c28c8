package org.koldoo.procedures;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.koldoo.workflow.Step;

/** The steps that the chapters declare, read from their configurations without starting anything. */
final class KnownSteps {

    private static final List<String> CHAPTERS = List.of(
            "org.koldoo.intake.IntakeConfiguration",
            "org.koldoo.identification.IdentificationSteps",
            "org.koldoo.referrals.ReferralSteps",
            "org.koldoo.legalaid.LegalSteps",
            "org.koldoo.returns.ReturnSteps",
            "org.koldoo.closure.ClosureSteps");

    private KnownSteps() {}

    static Map<String, Step> all() {
        return CHAPTERS.stream().flatMap(KnownSteps::of).collect(Collectors.toMap(Step::key, step -> step));
    }

    private static java.util.stream.Stream<Step> of(String chapter) {
        try {
            var type = Class.forName(chapter);
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            var configuration = constructor.newInstance();
            return Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> method.getReturnType() == Step.class && method.getParameterCount() == 0)
                    .map(method -> {
                        try {
                            method.setAccessible(true);
                            return (Step) method.invoke(configuration);
                        } catch (ReflectiveOperationException e) {
                            throw new IllegalStateException(method.toString(), e);
                        }
                    });
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(chapter, e);
        }
    }
}
