package org.koldoo.accounts.ui;

import io.nayuki.qrcodegen.QrCode;

/** A QR code as a drawing inside the page: nothing is fetched, nothing is stored. */
final class QrPicture {

    private static final int BORDER = 3;

    private QrPicture() {}

    static String of(String text) {
        var qr = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int side = qr.size + 2 * BORDER;
        var dark = new StringBuilder();
        for (int y = 0; y < qr.size; y++) {
            for (int x = 0; x < qr.size; x++) {
                if (qr.getModule(x, y)) {
                    dark.append('M')
                            .append(x + BORDER)
                            .append(',')
                            .append(y + BORDER)
                            .append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side
                + "\" shape-rendering=\"crispEdges\"><rect width=\"" + side + "\" height=\"" + side
                + "\" fill=\"#fff\"/><path d=\"" + dark + "\" fill=\"#000\"/></svg>";
    }
}
