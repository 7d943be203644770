package org.uprportal.organisation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.uprportal.party.PartyKind;

interface OrganisationRepository extends JpaRepository<Organisation, UUID> {

    List<Organisation> findByListedTrueOrderByNameAscIdAsc();

    List<ListedName> findNamesByListedTrue();

    List<Organisation> findByKindInAndStateCodeOrderByName(Collection<PartyKind> kinds, String stateCode);
}
