package org.uprportal.organisation;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface BodyRepository extends JpaRepository<Body, UUID> {}
