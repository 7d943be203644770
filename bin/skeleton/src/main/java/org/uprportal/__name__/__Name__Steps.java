package org.uprportal.__name__;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What only the process does; no page sees it. */
@Service
@Transactional
public class __Name__Steps {

    private final __Name__Repository all;

    __Name__Steps(__Name__Repository all) {
        this.all = all;
    }

    /** It was not done in time. @throws __Name__Refused once it is done */
    public void lapse(__Name__Id id) {
        var one = all.findById(id.value()).orElseThrow();
        one.lapse();
        all.save(one);
    }
}
