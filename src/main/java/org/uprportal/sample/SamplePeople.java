package org.uprportal.sample;

import static org.uprportal.party.MemberRole.EDITOR;
import static org.uprportal.party.MemberRole.OWNER;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.uprportal.account.People;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.state.RegionalGroup;
import org.uprportal.state.StateCode;
import org.uprportal.state.States;

/** The invented people and States. */
@Component
class SamplePeople {

    static final StateCode TAVARA = new StateCode("XTA");
    static final StateCode NORLUND = new StateCode("XNO");

    static final SamplePerson FOCAL_POINT = person(1, "Mira Solvane", SampleParty.FOREIGN_AFFAIRS, OWNER);
    static final SamplePerson FOCAL_EDITOR = person(2, "Kaspar Undal", SampleParty.FOREIGN_AFFAIRS, EDITOR);
    static final SamplePerson LEGAL_AID_DRAFTER = person(10, "Tomas Ferrel", SampleParty.LEGAL_AID, EDITOR);
    static final SamplePerson LEGAL_AID_OWNER = person(11, "Anika Rhodane", SampleParty.LEGAL_AID, OWNER);
    static final SamplePerson WOMEN_OWNER = person(12, "Selma Dovrik", SampleParty.WOMEN, OWNER);
    static final SamplePerson WOMEN_EDITOR = person(13, "Inga Tarsel", SampleParty.WOMEN, EDITOR);
    static final SamplePerson MEDIA_OWNER = person(14, "Pavo Lindqar", SampleParty.MEDIA_WATCH, OWNER);
    static final SamplePerson CHILDREN_OWNER = person(16, "Nadi Okelan", SampleParty.CHILDREN, OWNER);
    static final SamplePerson DISABILITY_OWNER = person(18, "Ruben Askald", SampleParty.DISABILITY, OWNER);
    static final SamplePerson JUSTICE = person(3, "Jorin Vasteel", SampleParty.JUSTICE, OWNER);
    static final SamplePerson EDUCATION = person(5, "Dalia Menroth", SampleParty.EDUCATION, OWNER);
    static final SamplePerson SOCIAL_AFFAIRS = person(6, "Osric Talme", SampleParty.SOCIAL_AFFAIRS, OWNER);
    static final SamplePerson NORLUND_ENVOY = person(30, "Elsa Brandvik", SampleParty.NORLUND, OWNER);
    static final SamplePerson COUNTRY_TEAM = person(35, "Amina Tessor", SampleParty.COUNTRY_TEAM, OWNER);
    static final SamplePerson CHILD_AGENCY = person(36, "Jonas Ibarek", SampleParty.CHILD_AGENCY, OWNER);
    static final SamplePerson SECRETARIAT = person(40, "Rosa Quill", SampleParty.SECRETARIAT, OWNER);

    static final List<SamplePerson> ALL = List.of(
            FOCAL_POINT,
            FOCAL_EDITOR,
            JUSTICE,
            person(4, "Lena Corvath", SampleParty.JUSTICE, EDITOR),
            EDUCATION,
            SOCIAL_AFFAIRS,
            LEGAL_AID_DRAFTER,
            LEGAL_AID_OWNER,
            WOMEN_OWNER,
            WOMEN_EDITOR,
            MEDIA_OWNER,
            person(15, "Vera Stennic", SampleParty.MEDIA_WATCH, EDITOR),
            CHILDREN_OWNER,
            person(17, "Emil Borsan", SampleParty.CHILDREN, EDITOR),
            DISABILITY_OWNER,
            person(19, "Hana Wessel", SampleParty.DISABILITY, EDITOR),
            person(20, "Marta Delin", SampleParty.FAIR_COURTS, OWNER),
            person(21, "Yusef Karam", SampleParty.FAIR_COURTS, EDITOR),
            person(22, "Irena Halvor", SampleParty.COMMISSION, OWNER),
            person(23, "Bram Oduya", SampleParty.COMMISSION, EDITOR),
            person(24, "Livia Torvend", SampleParty.UNIVERSITY, OWNER),
            NORLUND_ENVOY,
            person(31, "Colin Marest", SampleParty.KESTRIA, OWNER),
            person(32, "Paola Verrin", SampleParty.MORVANIA, OWNER),
            COUNTRY_TEAM,
            CHILD_AGENCY,
            SECRETARIAT,
            person(41, "Leon Abrel", SampleParty.SECRETARIAT, EDITOR),
            person(50, "Sigrid Holme", SampleParty.NORLUND_FOREIGN_AFFAIRS, OWNER),
            person(60, "Otto Fennick", SampleParty.OPERATIONS, OWNER),
            person(70, "Edda Norvane", SampleParty.AUDIT, OWNER));

    private final People people;
    private final States states;
    private final CurrentActor actor;
    private final String issuer;

    SamplePeople(
            People people,
            States states,
            CurrentActor actor,
            @Value("${spring.security.oauth2.client.provider.keycloak.issuer-uri:}") String issuer) {
        this.issuer = issuer;
        this.people = people;
        this.states = states;
        this.actor = actor;
    }

    boolean present() {
        return people.person(FOCAL_POINT.id()).isPresent();
    }

    void write() {
        actor.runAs(Actor.PORTAL, () -> {
            state("XTA", "Tavara", "تافارا", "塔瓦拉", "Тавара");
            state("XNO", "Norlund", "نورلند", "诺伦德", "Норлунд");
            state("XKE", "Kestria", "كستريا", "凯斯特里亚", "Кестрия");
            state("XMO", "Morvania", "مورفانيا", "莫瓦尼亚", "Морвания");
        });
        for (var party : SampleParty.values()) {
            people.know(party.party());
        }
        ALL.forEach(one -> people.enrol(
                one.id(), one.name(), one.email(), one.locale(), one.party().id(), one.role()));
    }

    /** The sample realm's subjects are the people's ids; its issuer depends on where it runs. */
    void link() {
        if (!issuer.isEmpty()) {
            ALL.forEach(one -> people.link(one.id(), issuer, one.id().value().toString()));
        }
    }

    private void state(String code, String latin, String arabic, String chinese, String russian) {
        states.addState(
                new StateCode(code),
                RegionalGroup.WESTERN_EUROPEAN_AND_OTHERS,
                false,
                Map.of("en", latin, "fr", latin, "es", latin, "ar", arabic, "zh", chinese, "ru", russian));
    }

    private static SamplePerson person(
            int number, String name, SampleParty party, org.uprportal.party.MemberRole role) {
        return new SamplePerson(number, name, party, role, "en");
    }
}
