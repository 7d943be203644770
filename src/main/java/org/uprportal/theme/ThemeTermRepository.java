package org.uprportal.theme;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ThemeTermRepository extends JpaRepository<ThemeTerm, UUID> {

    List<ThemeTerm> findByKind(ThemeKind kind);

    Optional<ThemeTerm> findByKindAndCode(ThemeKind kind, String code);
}
