package org.uprportal.followup;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.party.PartyId;
import org.uprportal.party.PersonId;

/** Which bodies share the work on a cluster with its lead, and whom each has named as its focal point. */
@Component
class CoResponsible {

    private final JdbcClient database;

    CoResponsible(JdbcClient database) {
        this.database = database;
    }

    /** The co-responsible bodies of a cluster; the lead is none of them. */
    List<PartyId> of(ClusterId cluster) {
        return database.sql("select party_id from followup_cluster_body where cluster_id = ? order by party_id")
                .params(text(cluster))
                .query((row, number) -> new PartyId(UUID.fromString(row.getString(1))))
                .list();
    }

    void add(ClusterId cluster, PartyId body) {
        database.sql("insert into followup_cluster_body (cluster_id, party_id) values (?, ?)"
                        + " on duplicate key update party_id = values(party_id)")
                .params(text(cluster), body.value().toString())
                .update();
    }

    /** A body works on it no more, nor does whom it had named. */
    void remove(ClusterId cluster, PartyId body) {
        for (var table : List.of("followup_cluster_body", "followup_focal_point")) {
            database.sql("delete from " + table + " where cluster_id = ? and party_id = ?")
                    .params(text(cluster), body.value().toString())
                    .update();
        }
    }

    /** Who leads from now on is co-responsible no more; whom the former lead had named is so no more. */
    void leadChanged(ClusterId cluster, PartyId from, PartyId to) {
        database.sql("delete from followup_cluster_body where cluster_id = ? and party_id = ?")
                .params(text(cluster), to.value().toString())
                .update();
        database.sql("delete from followup_focal_point where cluster_id = ? and party_id = ?")
                .params(text(cluster), from.value().toString())
                .update();
    }

    /** A cluster that was made of another, or into which another went, has its bodies too. */
    void joined(ClusterId from, ClusterId to, PartyId leadOfTo) {
        of(from).stream().filter(body -> !body.equals(leadOfTo)).forEach(body -> add(to, body));
    }

    Map<PartyId, PersonId> focalPoints(ClusterId cluster) {
        var named = new HashMap<PartyId, PersonId>();
        database.sql("select party_id, person_id from followup_focal_point where cluster_id = ?")
                .params(text(cluster))
                .query(row -> {
                    named.put(
                            new PartyId(UUID.fromString(row.getString(1))),
                            new PersonId(UUID.fromString(row.getString(2))));
                });
        return named;
    }

    @Nullable
    PersonId focalPoint(ClusterId cluster, PartyId body) {
        return focalPoints(cluster).get(body);
    }

    void name(ClusterId cluster, PartyId body, PersonId person, LocalDate since) {
        database.sql("insert into followup_focal_point (cluster_id, party_id, person_id, since) values (?, ?, ?, ?)"
                        + " on duplicate key update person_id = values(person_id), since = values(since)")
                .params(text(cluster), body.value().toString(), person.value().toString(), Date.valueOf(since))
                .update();
    }

    /** The clusters for which somebody is named, and for which body. */
    Map<ClusterId, PartyId> namedFor(PersonId person) {
        var named = new HashMap<ClusterId, PartyId>();
        database.sql("select cluster_id, party_id from followup_focal_point where person_id = ?")
                .params(person.value().toString())
                .query(row -> {
                    named.put(
                            new ClusterId(UUID.fromString(row.getString(1))),
                            new PartyId(UUID.fromString(row.getString(2))));
                });
        return named;
    }

    void forget(PersonId person) {
        database.sql("delete from followup_focal_point where person_id = ?")
                .params(person.value().toString())
                .update();
    }

    private static String text(ClusterId cluster) {
        return cluster.value().toString();
    }
}
