package org.uprportal.theme;

import org.springframework.data.jpa.repository.JpaRepository;

interface ThemeSpellingRepository extends JpaRepository<ThemeSpelling, ThemeSpelling.Id> {}
