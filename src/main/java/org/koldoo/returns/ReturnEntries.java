package org.koldoo.returns;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ReturnEntries extends Repository<ReturnEntry, UUID> {

    ReturnEntry saveAndFlush(ReturnEntry entry);

    List<ReturnEntry> findByCaseNoOrderByRecordedAtDesc(String caseNo);
}
