package org.uprportal.submission;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface FrozenCopyRepository extends JpaRepository<FrozenCopy, UUID> {}
