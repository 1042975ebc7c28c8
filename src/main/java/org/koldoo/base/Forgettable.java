package org.koldoo.base;

import java.util.Map;
import java.util.Set;

/**
 * Port: what a module keeps of a case, and how it lets go of it. Every table with a case number is named by exactly one bean;
 * a test says so. Only the mechanism calls these: for everybody else there is no such case.
 */
public interface Forgettable {

    /** The tables this takes care of, those with a case number and those that hang on them. */
    Set<String> tables();

    /** How many rows of a case there are in each table, for a person who asks what is known. */
    Map<String, Integer> held(CaseNumber number);

    /** Destroys what tells who the person is, and every text; codes for figures may stay. */
    void pseudonymise(CaseNumber number);

    /** Destroys everything. */
    void delete(CaseNumber number);
}
