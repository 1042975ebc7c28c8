package org.koldoo.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import org.koldoo.base.Refused;

/** What somebody types at the terminal, or what a file or another program gives instead; nothing is kept. */
final class Typing {

    private static final BufferedReader INPUT =
            new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));

    private final PrintWriter say;

    Typing(PrintWriter say) {
        this.say = say;
    }

    void say(String line) {
        say.println(line);
    }

    /** Does not show on the screen where there is one. */
    String hidden(String question) {
        var console = System.console();
        if (console != null && console.isTerminal()) {
            return new String(console.readPassword("%s ", question));
        }
        say.println(question);
        return line();
    }

    /** Several lines, until an empty one. */
    String block(String question) {
        say.println(question);
        say.println("(end with an empty line)");
        var text = new StringBuilder();
        for (var line = line(); !line.isBlank(); line = line()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    private static String line() {
        try {
            var line = INPUT.readLine();
            if (line == null) {
                throw new Refused("command.nothingTyped");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
