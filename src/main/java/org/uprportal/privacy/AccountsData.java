package org.uprportal.privacy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.uprportal.account.AccountRecords;
import org.uprportal.party.PartyId;
import org.uprportal.party.PersonId;

/** What accounts keep of persons; the account itself is forgotten last, by {@link PersonalRecords}. */
@Component
class AccountsData implements PersonalData {

    private final AccountRecords accounts;

    AccountsData(AccountRecords accounts) {
        this.accounts = accounts;
    }

    @Override
    public Map<String, List<Map<String, Object>>> about(PersonId person) {
        return accounts.about(person);
    }

    @Override
    public Map<String, List<Map<String, Object>>> ofParty(PartyId party) {
        return accounts.ofParty(party);
    }

    @Override
    public Set<String> columns() {
        return accounts.columns();
    }
}
