package org.uprportal.review;

import java.util.Set;
import org.uprportal.party.PartyKind;
import org.uprportal.testing.Scene;
import org.uprportal.testing.world.ModuleTexts;
import org.uprportal.testing.world.Walk;

/** Questions put in advance. */
public class ReviewTexts implements ModuleTexts {

    private final Scene scene;
    private final Reviews reviews;

    ReviewTexts(Scene scene, Reviews reviews) {
        this.scene = scene;
        this.reviews = reviews;
    }

    @Override
    public void walk(Walk walk) {
        scene.signIn(scene.person(PartyKind.EMBASSY, walk.state));
        walk.limit("review_question.text", 2000, text -> reviews.ask(walk.cycle, text));
    }

    @Override
    public Set<String> byThePortal() {
        return Set.of("review_question.text_key");
    }
}
