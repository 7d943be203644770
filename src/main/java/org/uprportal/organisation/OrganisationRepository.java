package org.uprportal.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.uprportal.party.PartyKind;

interface OrganisationRepository extends JpaRepository<Organisation, UUID> {

    String FOUND = """
            where one.listed = true
              and (:kind is null or one.kind = :kind)
              and (:state is null or one.stateCode = :state or one.accreditedTo = :state)
              and (:theme is null or (:theme member of one.themes
                and (one.hidden not like '%THEMES%' or :all = true or one.id = :mine)))
              and (:language is null or (:language member of one.languages
                and (one.hidden not like '%LANGUAGES%' or :all = true or one.id = :mine)))
              and (lower(one.name) like :words escape '!' or (lower(one.about) like :words escape '!'
                and (one.hidden not like '%ABOUT%' or :all = true or one.id = :mine)))
            """;

    /**
     * The directory. What an organisation hides is neither looked for nor found, but by those who see it.
     *
     * @param mine who sees all of their own entry
     * @param all whether the reader sees all of every entry
     */
    @Query("select one from Organisation one " + FOUND + " order by one.name, one.id")
    Page<Organisation> directory(
            String words,
            @Nullable PartyKind kind,
            @Nullable String state,
            @Nullable UUID theme,
            @Nullable String language,
            @Nullable UUID mine,
            boolean all,
            Pageable part);

    /** Those of the directory whose name is like that, of these kinds, without these. */
    @Query("""
            select one from Organisation one
            where one.listed = true and one.kind in :kinds and one.id not in :except
              and lower(one.name) like :words escape '!'
            order by one.name, one.id
            """)
    Page<Organisation> named(String words, Collection<PartyKind> kinds, Collection<UUID> except, Pageable part);

    /** The stakeholders of a State in the directory. */
    List<Organisation> findByListedTrueAndKindInAndStateCodeOrderByNameAscIdAsc(
            Collection<PartyKind> kinds, String state);

    @Query("select distinct one.stateCode from Organisation one where one.listed = true and one.stateCode is not null")
    Set<String> states();

    @Query(
            "select distinct one.accreditedTo from Organisation one where one.listed = true and one.accreditedTo is not null")
    Set<String> accreditations();

    @Query("select distinct theme from Organisation one join one.themes theme where one.listed = true and "
            + "(one.hidden not like '%THEMES%' or :all = true or one.id = :mine)")
    Set<UUID> themes(@Nullable UUID mine, boolean all);

    @Query("select distinct language from Organisation one join one.languages language where one.listed = true and "
            + "(one.hidden not like '%LANGUAGES%' or :all = true or one.id = :mine)")
    Set<String> languages(@Nullable UUID mine, boolean all);

    /** Those of a State that work on one of the themes and do not hide it from the directory in which they stand. */
    @Query("select distinct one.id from Organisation one join one.themes theme where one.stateCode = :state"
            + " and one.kind in :kinds and theme in :themes"
            + " and (one.listed = false or one.hidden not like '%THEMES%')")
    Set<UUID> workingOn(String state, Collection<PartyKind> kinds, Collection<UUID> themes);

    List<ListedName> findNamesByListedTrue();

    List<Organisation> findByKindInAndStateCodeOrderByName(Collection<PartyKind> kinds, String stateCode);
}
