package org.uprportal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.account.People;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.privacy.PersonalRecords;
import org.uprportal.testing.PortalTest;

/** Whoever has acted in every module is found in no table once erased: not in the engine's, the letters' or the trail either. */
@PortalTest
class ErasureOfEverybodyTest {

    private static final List<String> ERASED = List.of(
            "author",
            "coalition",
            "unlisted CSO",
            "government",
            "ministry in the lead",
            "other ministry",
            "embassy asked",
            "country team",
            "secretariat");

    @Autowired
    ApplicationContext beans;

    @Autowired
    People people;

    @Autowired
    PersonalRecords records;

    @Autowired
    CurrentActor actor;

    @Autowired
    JdbcClient database;

    @Test
    void noTableHoldsNameOrAddressOfWhoeverHasBeenErased() {
        var world = new Everybody(beans, "");
        var columns = database.sql("""
                        select table_name, column_name from information_schema.columns
                        where table_schema = database() and (data_type like '%char' or data_type like '%text'
                            or data_type like '%blob' or data_type like '%binary')
                        """)
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list();
        assertThat(columns).hasSizeGreaterThan(200);
        var before = 0;
        var left = new TreeSet<String>();
        for (var name : ERASED) {
            var person = people.person(world.who(name)).orElseThrow();
            before += columns.stream()
                    .mapToInt(column -> holds(column, person.name()) + holds(column, person.email()))
                    .sum();
            actor.runAs(Actor.PORTAL, () -> records.erase(person.id()));
            columns.forEach(column -> {
                if (holds(column, person.name()) + holds(column, person.email()) > 0) {
                    left.add(name + " in " + column.getKey() + "." + column.getValue());
                }
            });
        }
        System.out.printf("access: %d people erased, in %d columns before%n", ERASED.size(), before);
        assertThat(before).isGreaterThan(2 * ERASED.size());
        assertThat(left).isEmpty();
    }

    private int holds(Map.Entry<String, String> column, String text) {
        return database.sql("select exists (select 1 from `" + column.getKey() + "` where instr(`" + column.getValue()
                                + "`, ?) > 0)")
                        .param(text)
                        .query(Boolean.class)
                        .single()
                ? 1
                : 0;
    }
}
