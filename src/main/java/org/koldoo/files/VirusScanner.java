package org.koldoo.files;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.koldoo.files.FileInspection.Scanned;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks ClamAV's daemon, where one is set up, by its INSTREAM command; what it does not call clean is not clean. */
@Component
class VirusScanner {

    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 1024;

    private final String host;
    private final int port;
    private final int patience;

    VirusScanner(
            @Value("${koldoo.clamav.host:}") String host,
            @Value("${koldoo.clamav.port:3310}") int port,
            @Value("${koldoo.clamav.timeout-millis:15000}") int patience) {
        this.host = host.strip();
        this.port = port;
        this.patience = patience;
    }

    boolean setUp() {
        return !host.isEmpty();
    }

    Scanned scan(byte[] content) {
        if (!setUp()) {
            return Scanned.NOT_SET_UP;
        }
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), patience);
            socket.setSoTimeout(patience);
            send(content, new DataOutputStream(socket.getOutputStream()));
            var answer = new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII);
            return meaning(answer);
        } catch (IOException down) {
            return Scanned.NO_ANSWER;
        }
    }

    private static void send(byte[] content, DataOutputStream out) throws IOException {
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        for (int from = 0; from < content.length; from += CHUNK) {
            int length = Math.min(CHUNK, content.length - from);
            out.writeInt(length);
            out.write(content, from, length);
        }
        out.writeInt(0);
        out.flush();
    }

    /** "stream: OK", "stream: Name FOUND", or an error; an answer cut short means nothing. */
    private static Scanned meaning(String answer) {
        var line = answer.replace("\0", "").strip();
        if (line.equals("stream: OK")) {
            return Scanned.CLEAN;
        }
        return line.endsWith(" FOUND") ? Scanned.FOUND : Scanned.NO_ANSWER;
    }
}
