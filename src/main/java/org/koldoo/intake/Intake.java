package org.koldoo.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.koldoo.base.CaseNumber;
import org.koldoo.cases.CaseHead;

/** Unfinished intakes and how they become cases. A draft is seen by its author and the author's supervisors only. */
public interface Intake {

    /** Begins an intake and gives the draft a key of its own. */
    UUID start(IntakeMode mode, Beginning beginning);

    /**
     * Opens a draft.
     *
     * @throws org.koldoo.base.Refused {@code intake.draft.unknown} for a foreign, expired or unknown one alike
     */
    Draft read(UUID draft);

    /**
     * Keeps the answers as they are, right or wrong, so that nothing typed is lost.
     *
     * @throws org.koldoo.base.Refused {@code intake.draft.elsewhere} where it was changed on another device since
     */
    Draft save(UUID draft, long version, String page, Answers answers);

    /** The own drafts, and for supervisors those of the body, the one that expires first on top. */
    List<DraftSummary> drafts();

    /** Cases the acting person may see that could be the same person's. Nothing found says nothing about what others have. */
    List<CaseHead> alike(UUID draft);

    /**
     * Makes the case: everything is encrypted again under the case's key, the draft and its key are destroyed. A second call
     * returns the same case.
     *
     * @throws org.koldoo.base.Refused {@code intake.incomplete} where answers cannot be taken
     */
    CaseNumber submit(UUID draft);

    /** The case that the author's draft became. */
    Optional<CaseNumber> submitted(UUID draft);

    /** Destroys a draft and its key. */
    void discard(UUID draft);

    /**
     * The person said no to everything: no case. What is counted has no way back to anybody, the draft and its key are
     * destroyed.
     *
     * @throws org.koldoo.base.Refused {@code intake.refusal.notAll} where something was agreed to, {@code intake.refusal.child}
     *     for whoever may be a child
     */
    void refused(UUID draft, Refusal refusal);

    /** Danger now: makes the case and asks the chosen centre for a place. */
    CaseNumber danger(DangerReport report);
}
