package org.uprportal.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Real UPR files, which lie beside the project where they are available and are never part of it. */
public final class RealData {

    private RealData() {}

    /** The file, where it is there. */
    public static Optional<Path> file(String name) {
        return Stream.of("../shared/data", "../../shared/data")
                .map(folder -> Path.of(folder, name))
                .filter(Files::isReadable)
                .findFirst();
    }
}
