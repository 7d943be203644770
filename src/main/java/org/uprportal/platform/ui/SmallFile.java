package org.uprportal.platform.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.uprportal.platform.FileRefused;
import org.uprportal.platform.SafeText;
import org.uprportal.platform.SentFile;

/**
 * Takes a file that somebody sends, up to a size. The limit a page sets holds in the browser only; this one holds for
 * requests that were made by hand too: nothing beyond the limit is read, and nothing that is not what it says
 * ({@link SentFile}).
 */
public final class SmallFile implements UploadHandler {

    private final int most;
    private final Set<SentFile.Kind> kinds;
    private final BiConsumer<String, byte[]> read;
    private final Runnable tooLarge;

    /**
     * @param most bytes
     * @param kinds what is taken, by content and name; whatever else it is never comes to {@code read}
     * @param read takes the name, without what could spoof another one, and the content; in the page's own thread
     * @param tooLarge says that the file was refused
     */
    public SmallFile(int most, Set<SentFile.Kind> kinds, BiConsumer<String, byte[]> read, Runnable tooLarge) {
        this.most = most;
        this.kinds = kinds;
        this.read = read;
        this.tooLarge = tooLarge;
    }

    @Override
    public long getFileSizeMax() {
        return most;
    }

    @Override
    public long getRequestSizeMax() {
        // A little more than the file: what stands around it in the request.
        return most + 100_000L;
    }

    @Override
    public long getFileCountMax() {
        return 1;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        byte[] content;
        try (var stream = event.getInputStream()) {
            content = stream.readNBytes(most + 1);
        }
        var ui = event.getUI();
        if (content.length > most) {
            // Answered with 422, by which the page's own field knows that it was refused.
            event.reject();
            finish(ui, tooLarge);
        } else {
            var name = SafeText.name(event.getFileName());
            try {
                SentFile.check(name, content, kinds);
            } catch (FileRefused refused) {
                event.reject();
                finish(
                        ui,
                        () -> Attempt.run(ui, () -> {
                            throw refused;
                        }));
                return;
            }
            finish(ui, () -> read.accept(name, content));
        }
    }

    private static void finish(UI ui, Runnable work) {
        ui.access(work::run);
    }
}
