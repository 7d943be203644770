package badexample.ui;

import com.vaadin.flow.server.streams.UploadHandler;

/** Takes a file of any size. */
class EndlessFile {

    UploadHandler handler() {
        return UploadHandler.inMemory((about, content) -> {});
    }
}
