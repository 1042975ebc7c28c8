package org.koldoo.files;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** As much of ClamAV's daemon as a test needs: it knows the one file that every scanner knows. */
public final class FakeClamd implements AutoCloseable {

    /** The test file that every scanner knows, in two halves so that this source is not taken for it. */
    public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private final ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());

    /** What it says to everything; empty = what is true. */
    public volatile String says = "";

    public FakeClamd() throws IOException {
        Thread.ofVirtual().start(() -> {
            while (!door.isClosed()) {
                try (var guest = door.accept()) {
                    answer(guest);
                } catch (IOException gone) {
                    // The next one, if the door is still open.
                }
            }
        });
    }

    public int port() {
        return door.getLocalPort();
    }

    private void answer(Socket guest) throws IOException {
        var in = new DataInputStream(guest.getInputStream());
        in.readNBytes("zINSTREAM\0".length());
        var content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            content.write(in.readNBytes(length));
        }
        boolean known = content.toString(StandardCharsets.ISO_8859_1).contains(EICAR);
        var answer = says.isEmpty() ? (known ? "stream: Eicar-Signature FOUND\0" : "stream: OK\0") : says;
        guest.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
