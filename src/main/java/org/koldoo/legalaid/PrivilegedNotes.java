package org.koldoo.legalaid;

import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PrivilegedNotes extends Repository<PrivilegedNote, UUID> {

    PrivilegedNote saveAndFlush(PrivilegedNote note);
}
