package org.uprportal.theme;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ThemeSpellingRepository extends JpaRepository<ThemeSpelling, ThemeSpelling.Id> {

    List<ThemeSpelling> findByIdKindAndIdSpellingKeyIn(ThemeKind kind, Collection<String> keys);
}
