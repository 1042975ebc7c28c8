package org.koldoo.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.koldoo.base.Refused;

/**
 * Takes one file at a time, in memory and never on disk. What the browser says of type and size is help for the person; it
 * counts what has arrived after the last byte, and what then takes the file looks at all of it.
 */
public class FileUpload extends Upload {

    private static final int MEGABYTE = 1_000_000;
    /** More than these at once wait their turn, so that uploads cannot fill the memory. */
    private static final Semaphore AT_ONCE = new Semaphore(6);

    /** Takes the file; runs with the request, beside the screen, so that a long look at a file stops nobody. */
    @FunctionalInterface
    public interface Taking {
        /** @throws Refused told to the person */
        void take(String name, byte[] content);
    }

    private final int largest;

    /**
     * @param done on the screen, when the file was taken
     * @param refused on the screen, when it was not
     */
    public FileUpload(
            String button, int largest, List<String> endings, Taking taking, Runnable done, Consumer<Refused> refused) {
        this.largest = largest;
        // The other format passes through files in a temporary folder.
        setUploadFormat(UploadFormat.RAW);
        setUploadHandler((UploadHandler) event -> receive(event, taking, done, refused));
        setMaxFiles(1);
        setMaxFileSize(largest);
        setAcceptedFileExtensions(endings.toArray(String[]::new));
        setUploadButton(new Button(button));
        setDropAllowed(false);
        setI18n(words(button, String.join(", ", endings)));
        addFileRejectedListener(event -> refused.accept(new Refused("file.notTaken", largest / MEGABYTE)));
    }

    private void receive(UploadEvent event, Taking taking, Runnable done, Consumer<Refused> refused) {
        // Held while the file is looked at too: what waits for the look lies in the memory as well.
        if (!AT_ONCE.tryAcquire()) {
            say(event, refused, new Refused("file.busy"));
            return;
        }
        try {
            taking.take(event.getFileName(), received(event));
            event.getUI().access(done::run);
        } catch (Refused no) {
            say(event, refused, no);
        } catch (IOException broken) {
            say(event, refused, new Refused("file.incomplete"));
        } catch (RuntimeException e) {
            say(event, refused, new Refused("file.trouble", Trouble.log(e)));
        } finally {
            AT_ONCE.release();
        }
    }

    private void say(UploadEvent event, Consumer<Refused> refused, Refused no) {
        event.reject(no.code());
        event.getUI().access(() -> {
            clearFileList();
            refused.accept(no);
        });
    }

    private byte[] received(UploadEvent event) throws IOException {
        try (var in = event.getInputStream()) {
            return received(in.readNBytes(largest + 1), event.getFileSize(), largest);
        }
    }

    /** @param declared as many bytes as were announced, -1 = none were */
    static byte[] received(byte[] bytes, long declared, int largest) {
        if (bytes.length > largest) {
            throw new Refused("file.size", largest / MEGABYTE);
        }
        if (declared >= 0 && declared != bytes.length) {
            throw new Refused("file.incomplete");
        }
        return bytes;
    }

    private UploadI18N words(String button, String endings) {
        var again = Words.of("files.upload.again");
        return new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(Words.of("error.file.size", largest / MEGABYTE))
                        .setIncorrectFileType(Words.of("error.file.kind", endings))
                        .setTooManyFiles(Words.of("files.upload.one")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(Words.of("files.upload.sending"))
                                .setStalled(Words.of("files.upload.stalled"))
                                .setProcessing(Words.of("files.upload.looking"))
                                .setHeld(Words.of("files.upload.waiting")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(again)
                                .setUnexpectedServerError(again)
                                .setForbidden(again)))
                .setFile(new UploadI18N.File()
                        .setRemove(Words.of("files.upload.remove"))
                        .setRetry(Words.of("files.upload.retry"))
                        .setStart(button));
    }
}
