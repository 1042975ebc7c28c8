package org.koldoo.identification;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.workflow.PartyResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the procedures who decides formally and who reviews. */
@Configuration
class DecidingParties {

    @Bean
    PartyResolver deciderParty(DecidingBodies bodies) {
        return new FromRegister("decider", bodies);
    }

    @Bean
    PartyResolver reviewerParty(DecidingBodies bodies) {
        return new FromRegister("reviewer", bodies);
    }

    private record FromRegister(String party, DecidingBodies bodies) implements PartyResolver {

        @Override
        public Optional<BodyCode> resolve(CaseNumber caseNumber, @Nullable UUID subject) {
            return bodies.findByParty(party).map(DecidingBody::body);
        }
    }
}
