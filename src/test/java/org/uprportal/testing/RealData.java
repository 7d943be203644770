package org.uprportal.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

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

    /** What large exports have brought into the archive goes: tests that read everything read it in memory. */
    public static void forgetLargeExports(JdbcClient database) {
        var large = "(select number from recommendation_archive_file where created + updated > 500)";
        database.sql("""
                        delete from recommendation_archived_issue where archived_id in
                            (select id from recommendation_archived where import_number in %s)
                        """.formatted(large)).update();
        database.sql("delete from recommendation_archived where import_number in " + large)
                .update();
        database.sql("delete from recommendation_archive_file where created + updated > 500")
                .update();
    }
}
