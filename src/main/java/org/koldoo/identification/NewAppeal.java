package org.koldoo.identification;

/**
 * An appeal as it is filed.
 *
 * @param wanted false: the person does not want to appeal now
 * @param type RECONSIDERATION, FAILURE_TO_IDENTIFY, REFUSED_SERVICE or DISCLOSURE
 * @param filedBy PERSON, GUARDIAN, LAWYER, NGO, IO or OMBUDSMAN
 * @param grounds NEW_EVIDENCE, GUIDANCE_NOT_FOLLOWED, NOT_SCREENED or OTHER
 */
public record NewAppeal(boolean wanted, String type, String filedBy, String grounds, String statement) {

    public NewAppeal {
        statement = statement.strip();
    }
}
