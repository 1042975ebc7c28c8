package org.koldoo.workflow;

import java.util.Set;

/**
 * A fact that gateways may read. Declared as a bean by the module that knows it.
 *
 * @param name {@code fact_…}
 * @param codes the codes it may have; empty = yes or no
 */
public record FactDefinition(String name, Set<String> codes) {

    public FactDefinition {
        if (!name.matches("fact_[a-z][a-z0-9_]{1,40}")) {
            throw new IllegalArgumentException(name);
        }
        codes = Set.copyOf(codes);
    }

    public static FactDefinition yesNo(String name) {
        return new FactDefinition(name, Set.of());
    }
}
