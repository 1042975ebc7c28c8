package org.koldoo.intake;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Which intakes became which cases. */
interface SubmittedIntakes extends Repository<SubmittedIntake, UUID> {

    SubmittedIntake saveAndFlush(SubmittedIntake submitted);

    Optional<SubmittedIntake> findById(UUID draft);
}
