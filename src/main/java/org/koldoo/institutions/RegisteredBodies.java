package org.koldoo.institutions;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RegisteredBodies extends Repository<RegisteredBody, String> {

    Optional<RegisteredBody> findById(String code);

    boolean existsById(String code);

    @Query("from RegisteredBody b order by case when b.closedOn is null then 0 else 1 end, b.code")
    List<RegisteredBody> openOnesFirst();

    RegisteredBody save(RegisteredBody body);
}
