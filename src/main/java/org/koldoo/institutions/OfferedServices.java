package org.koldoo.institutions;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OfferedServices extends Repository<OfferedService, UUID> {

    Optional<OfferedService> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from OfferedService o where o.id = :id")
    Optional<OfferedService> lock(UUID id);

    List<OfferedService> findByServiceAndClosedFalse(String service);

    List<OfferedService> findByBodyCodeAndClosedFalseOrderByService(String bodyCode);

    List<OfferedService> findByClosedFalseOrderByServiceAscBodyCodeAsc();

    OfferedService save(OfferedService offer);
}
