package org.uprportal.identity;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PartyRepository extends JpaRepository<PartyRecord, UUID> {

    List<PartyRecord> findByKindOrderByName(PartyKind kind);

    List<PartyRecord> findByKindAndStateCodeOrderByName(PartyKind kind, String stateCode);

    List<PartyRecord> findByKindAndAccreditedToOrderByName(PartyKind kind, String accreditedTo);
}
