package org.koldoo.institutions;

import java.util.UUID;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Labels;

/**
 * A branch of a body: a department, a consulate, a post.
 *
 * @param code short code, one of its kind in the body
 * @param region ISO 3166-2 code of the oblast
 */
public record Office(UUID id, BodyCode body, String code, Labels name, String region) {}
