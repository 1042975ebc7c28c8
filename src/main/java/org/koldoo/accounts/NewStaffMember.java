package org.koldoo.accounts;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Role;

/**
 * What an administrator says about a person: who it is, where the person works, what the person does.
 *
 * @param body null only for administrators of the installation and national coordinators
 * @param office code of an office of the body
 * @param language language tag of the staff language
 */
public record NewStaffMember(
        String login,
        String displayName,
        @Nullable BodyCode body,
        @Nullable String office,
        Set<Role> roles,
        String language) {

    public NewStaffMember {
        roles = Set.copyOf(roles);
    }
}
