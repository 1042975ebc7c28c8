package org.koldoo.identification;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface ScreeningRows extends Repository<Screening, UUID> {

    Screening saveAndFlush(Screening screening);

    List<Screening> findByCaseNoOrderByScreenedAtDesc(String caseNo);

    List<Screening> findByOrderByScreenedAtDescIdDesc(Limit limit);

    long count();

    java.util.Optional<Screening> findFirstByCaseNoOrderByScreenedAtDesc(String caseNo);
}
