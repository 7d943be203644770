package org.uprportal.midterm;

import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;

/** What the database takes once only. */
final class Begun {

    private Begun() {}

    /** @throws MidtermRefused where a colleague was quicker */
    static <T> T once(Supplier<T> work) {
        try {
            return work.get();
        } catch (DataIntegrityViolationException quicker) {
            throw MidtermRefused.already();
        }
    }
}
