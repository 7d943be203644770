package org.uprportal.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * How much space the disk of the data folder has left. Below its low-water mark no file is taken any more and everybody is told:
 * a database on a full disk answers nobody.
 */
@Component
public class DiskSpace {

    private static final long LOOK_EVERY = 5_000_000_000L;

    private final Path folder;
    private final DataSize least;
    private volatile long looked;
    private volatile long free = Long.MAX_VALUE;

    /** @param least the low-water mark */
    public DiskSpace(
            @Value("${portal.data:${java.io.tmpdir}}") String folder,
            @Value("${portal.disk.least:512MB}") DataSize least) {
        this.folder = Path.of(folder);
        this.least = least;
        this.looked = System.nanoTime() - LOOK_EVERY;
    }

    /** Whether it is below its low-water mark. */
    public boolean low() {
        return free() < least.toBytes();
    }

    /** The bytes that are left; looked up every few seconds. A disk that cannot be asked has space. */
    private long free() {
        if (System.nanoTime() - looked >= LOOK_EVERY) {
            looked = System.nanoTime();
            try {
                free = Files.getFileStore(existing()).getUsableSpace();
            } catch (IOException | SecurityException unknown) {
                free = Long.MAX_VALUE;
            }
        }
        return free;
    }

    private Path existing() {
        var here = folder.toAbsolutePath();
        while (here.getParent() != null && !Files.exists(here)) {
            here = here.getParent();
        }
        return here;
    }
}
