package org.koldoo.intake.ui;

import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/** A PDF that is made when it is asked for. */
final class Pdfs {

    private Pdfs() {}

    static DownloadHandler of(String name, Supplier<byte[]> pdf) {
        return DownloadHandler.fromInputStream(request -> {
            var bytes = pdf.get();
            return new DownloadResponse(new ByteArrayInputStream(bytes), name, "application/pdf", bytes.length);
        });
    }
}
