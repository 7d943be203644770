package org.uprportal.state;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface StateSpellingRepository extends JpaRepository<StateSpelling, String> {

    List<StateSpelling> findByStateCodeOrderBySpelling(String stateCode);
}
