package org.koldoo.legalaid;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.workflow.WorkItemRef;

/** Legal counselling and the non-punishment check (S14). What is said to a lawyer is privileged: only lawyers read it. */
public interface LegalAid {

    enum Kind {
        STATE_GUARANTEED,
        PRO_BONO
    }

    /**
     * Records which help the person wants, or that none is wanted.
     *
     * @param lawyers the body whose lawyers help; needed for PRO_BONO
     * @throws org.koldoo.base.Refused {@code legal.lawyers}
     */
    void offer(WorkItemRef task, String outcome, @Nullable BodyCode lawyers);

    /**
     * A consultation.
     *
     * @param topics codes of list {@code legal_topic}
     * @param notes privileged
     */
    record Consultation(Set<String> topics, String notes) {
        public Consultation {
            topics = Set.copyOf(topics);
            notes = notes.strip();
        }
    }

    /** HELD or NOT_HELD (with the reason in the notes). */
    void consulted(WorkItemRef task, String outcome, Consultation consultation);

    /**
     * Whether the person was detained, fined, charged or deported for acts done as a victim.
     *
     * @param penalisations codes of list {@code penalisation}
     * @param linked the acts hang together with the exploitation (YES, NO, UNSURE)
     */
    record PunishmentCheck(Set<String> penalisations, String linked, String notes) {
        public PunishmentCheck {
            penalisations = Set.copyOf(penalisations);
            notes = notes.strip();
        }
    }

    /**
     * NO_PENALTY or MOTION_NEEDED.
     *
     * @throws org.koldoo.base.Refused {@code legal.penalisations} where a motion is needed against nothing
     */
    void checked(WorkItemRef task, String outcome, PunishmentCheck check);

    /** What the acting lawyer wrote down in a case that is still with them, newest first; nobody else's notes. */
    List<Note> notes(CaseNumber number);

    record Note(String kind, String outcome, Instant writtenAt, String text) {}

    /** The legal matters of a case, newest first, without privileged content. */
    List<Matter> of(CaseNumber number);

    record Matter(
            UUID id,
            Kind kind,
            BodyCode lawyers,
            boolean consulted,
            @Nullable String punishmentOutcome) {}
}
