package org.koldoo.command;

/** Text from elsewhere that cannot move the cursor, colour the screen or pretend to be another line of the terminal. */
final class Printable {

    private static final int LONGEST = 1_000;

    private Printable() {}

    static String of(String text) {
        var line = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(character -> {
            switch (Character.getType(character)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.PRIVATE_USE,
                        Character.UNASSIGNED,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> line.append('?');
                default -> line.appendCodePoint(character);
            }
        });
        return line.toString();
    }
}
