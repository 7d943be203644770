package org.uprportal.recommendation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface MatrixImportRepository extends JpaRepository<MatrixImport, UUID> {

    List<MatrixImport> findByCycleIdOrderByNumberDesc(UUID cycle);

    Optional<MatrixImport> findFirstByCycleIdAndDigestAndTakenBackAtIsNullOrderByNumberDesc(UUID cycle, String digest);
}
