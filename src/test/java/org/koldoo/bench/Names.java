package org.koldoo.bench;

/** Family names that do not sound alike, or every case of the bench would be the same person's. */
final class Names {

    private static final String[] SYLLABLES = {
        "бат", "жол", "кан", "мир", "тор", "шам", "гул", "сап", "нур", "дос", "ран"
    };

    private Names() {}

    static String family(int number) {
        var name = new StringBuilder();
        for (int rest = number + SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
            name.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        return name + "ов";
    }
}
