package org.uprportal.cycle;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CycleRepository extends JpaRepository<Cycle, UUID> {

    boolean existsByStateCodeAndNumber(String state, int number);

    List<Cycle> findByStateCodeOrderByNumberDesc(String state);

    List<Cycle> findBySessionNumber(int session);
}
