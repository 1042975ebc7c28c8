package org.koldoo.command;

import org.koldoo.base.Refused;
import org.koldoo.base.locked.LockedStart;
import org.koldoo.base.locked.Unsealing;
import org.koldoo.base.start.OpenedKeys;

/** Two holders at the terminal. */
final class SharesTyped {

    private static final int MOST_WRONG = 10;

    private SharesTyped() {}

    /** For commands on keys that are in shares. */
    static LockedStart atTheTerminal() {
        return new LockedStart(
                (unsealing, settings) -> await(unsealing, new Typing(new java.io.PrintWriter(System.err, true))));
    }

    static OpenedKeys await(Unsealing unsealing, Typing typing) {
        while (true) {
            var opened = unsealing.opened();
            if (opened != null) {
                return opened;
            }
            try {
                unsealing.offer(
                        typing.block("Share (" + (unsealing.taken() + 1) + " of 2):"),
                        typing.hidden("Its passphrase:"));
            } catch (Refused refused) {
                if (unsealing.wrong() >= MOST_WRONG || refused.code().equals("command.nothingTyped")) {
                    throw refused;
                }
                typing.say(RefusedWords.of(refused));
            }
        }
    }
}
