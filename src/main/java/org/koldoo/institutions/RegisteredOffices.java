package org.koldoo.institutions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface RegisteredOffices extends Repository<RegisteredOffice, UUID> {

    Optional<RegisteredOffice> findById(UUID id);

    List<RegisteredOffice> findByBodyCodeOrderByCode(String bodyCode);

    boolean existsByBodyCodeAndCode(String bodyCode, String code);

    RegisteredOffice save(RegisteredOffice office);
}
