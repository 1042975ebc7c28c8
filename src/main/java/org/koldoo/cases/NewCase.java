package org.koldoo.cases;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.UserId;

/**
 * A case to be opened.
 *
 * @param request idempotency key (the draft's id): a second opening with the same key returns the first case
 * @param fields values by field; several codes are joined by a blank
 * @param excluded bodies that must not see it, not even that it exists; with OFFICIAL_INVOLVED = YES or UNSURE and nothing
 *     named, all state bodies
 * @param team with an official possibly involved: who else of the own body may see it
 */
public record NewCase(
        UUID request,
        Sex sex,
        AgeClass ageClass,
        YesNoUnsure foreigner,
        YesNoUnsure abroad,
        boolean danger,
        YesNoUnsure officialInvolved,
        Set<BodyCode> excluded,
        Set<UserId> team,
        @Nullable String searchId,
        Map<CaseField, String> fields) {

    public NewCase {
        excluded = Set.copyOf(excluded);
        team = Set.copyOf(team);
        fields = Map.copyOf(fields);
    }

    /**
     * Where the person is now, not where it happened: a consul's tasks are for people who are abroad.
     *
     * @param presentRegion code of the list {@code present_region}, empty = not known
     */
    public static YesNoUnsure abroad(String presentRegion) {
        return switch (presentRegion) {
            case "ABROAD" -> YesNoUnsure.YES;
            case "" -> YesNoUnsure.UNSURE;
            default -> YesNoUnsure.NO;
        };
    }
}
