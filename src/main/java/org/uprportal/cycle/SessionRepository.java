package org.uprportal.cycle;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface SessionRepository extends JpaRepository<Session, Integer> {

    List<Session> findAllByOrderByNumber();
}
