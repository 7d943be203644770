package org.uprportal.__name__;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface __Name__Repository extends JpaRepository<__Name__, UUID> {

    List<__Name__> findByPartyIdOrderByDueAt(UUID party);
}
