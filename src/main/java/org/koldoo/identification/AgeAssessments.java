package org.koldoo.identification;

import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AgeAssessments extends Repository<AgeAssessment, UUID> {

    AgeAssessment saveAndFlush(AgeAssessment assessment);
}
