package org.uprportal.state;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface StateRepository extends JpaRepository<State, String> {

    @Override
    @EntityGraph(attributePaths = "names")
    List<State> findAll();

    @Override
    @EntityGraph(attributePaths = "names")
    Optional<State> findById(String code);
}
