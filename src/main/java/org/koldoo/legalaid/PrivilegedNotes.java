package org.koldoo.legalaid;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PrivilegedNotes extends Repository<PrivilegedNote, UUID> {

    List<PrivilegedNote> findByCaseNoAndWrittenByOrderByWrittenAtDesc(String caseNo, UUID writtenBy);

    PrivilegedNote saveAndFlush(PrivilegedNote note);
}
