package org.koldoo.command;

import io.nayuki.qrcodegen.QrCode;
import java.util.ArrayList;
import java.util.List;

/** A QR code of half blocks, dark on light, for a terminal or a printer. */
final class SquareCode {

    private static final int MARGIN = 2;

    private SquareCode() {}

    static List<String> lines(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var lines = new ArrayList<String>();
        for (int y = -MARGIN; y < code.size + MARGIN; y += 2) {
            var line = new StringBuilder("  ");
            for (int x = -MARGIN; x < code.size + MARGIN; x++) {
                boolean upper = code.getModule(x, y);
                boolean lower = code.getModule(x, y + 1);
                line.append(upper ? lower ? ' ' : '▄' : lower ? '▀' : '█');
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
