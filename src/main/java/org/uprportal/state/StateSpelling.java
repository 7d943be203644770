package org.uprportal.state;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One spelling by which importers recognise a State, under its key. */
@Entity
@Table(name = "state_spelling")
class StateSpelling {

    @Id
    private String spellingKey;

    private String stateCode;
    private String spelling;

    protected StateSpelling() {}

    StateSpelling(String key, StateCode state, String spelling) {
        this.spellingKey = key;
        this.stateCode = state.value();
        this.spelling = spelling;
    }

    String key() {
        return spellingKey;
    }

    StateCode state() {
        return new StateCode(stateCode);
    }

    String spelling() {
        return spelling;
    }
}
