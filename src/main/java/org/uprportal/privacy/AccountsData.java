package org.uprportal.privacy;

import java.util.HashMap;
import java.util.HashSet;
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
    private final ErasureRequests requests;

    AccountsData(AccountRecords accounts, ErasureRequests requests) {
        this.accounts = accounts;
        this.requests = requests;
    }

    @Override
    public Map<String, List<Map<String, Object>>> about(PersonId person) {
        var all = new HashMap<>(accounts.about(person));
        all.put("erasureAnnounced", requests.about(person));
        return all;
    }

    @Override
    public void forget(PersonId person) {
        requests.remove(person);
    }

    @Override
    public Map<String, List<Map<String, Object>>> ofParty(PartyId party) {
        return accounts.ofParty(party);
    }

    @Override
    public Set<String> columns() {
        var all = new HashSet<>(accounts.columns());
        all.addAll(Set.of(
                "privacy_erasure_request.person_id",
                "privacy_erasure_request.asked_by",
                "privacy_erasure_request.agreed_by"));
        return all;
    }
}
