package org.koldoo.referrals;

import java.util.Set;
import java.util.stream.Collectors;
import org.koldoo.cases.CaseField;
import org.koldoo.workflow.Stage;
import org.koldoo.workflow.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps that this chapter implements. */
@Configuration
class ReferralSteps {

    @Bean
    Step answerReferralStep() {
        return receiver("answerReferral", "ACCEPTED", "DECLINED", "WAITLIST");
    }

    @Bean
    Step confirmArrivalStep() {
        return receiver("confirmArrival", "ARRIVED", "DID_NOT_COME");
    }

    @Bean
    Step confirmServiceStep() {
        return receiver("confirmService", "SERVED", "NOT_SERVED");
    }

    @Bean
    Step chaseReferralStep() {
        return owner("chaseReferral", Stage.SUPPORT, "KEEP_WAITING", "REFER_ELSEWHERE");
    }

    @Bean
    Step resolveReferralStep() {
        return owner("resolveReferral", Stage.SUPPORT, "REFERRED_ELSEWHERE", "UNMET_NEED", "PERSON_DECLINED");
    }

    @Bean
    Step phoneCentreStep() {
        return owner("phoneCentre", Stage.SAFETY, "AGREED", "DECLINED", "NOT_PHONED", "NO_ANSWER");
    }

    @Bean
    Step arrangePlacementStep() {
        return owner("arrangePlacement", Stage.SAFETY, "PLACED", "NO_PLACE");
    }

    @Bean
    Step arrangeServicesStep() {
        return owner("arrangeServices", Stage.SUPPORT, "DONE");
    }

    private static Step receiver(String key, String... outcomes) {
        var discloses = Sharing.PREVIEW.stream().map(CaseField::code).collect(Collectors.toSet());
        return new Step(key, Stage.SUPPORT, Set.of(outcomes), discloses, null, Set.of());
    }

    private static Step owner(String key, Stage stage, String... outcomes) {
        return new Step(key, stage, Set.of(outcomes), Set.of(), null, Set.of());
    }
}
