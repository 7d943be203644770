package org.uprportal.__name__;

import org.uprportal.testing.Scene;
import org.uprportal.testing.world.ModuleTexts;
import org.uprportal.testing.world.Walk;

/** What is typed into it. */
public class __Name__Texts implements ModuleTexts {

    private final Scene scene;
    private final __Name__s all;

    __Name__Texts(Scene scene, __Name__s all) {
        this.scene = scene;
        this.all = all;
    }

    @Override
    public void walk(Walk walk) {
        scene.signIn(walk.cso);
        walk.limit("__name_____name__.title", __Name__s.LONGEST_TITLE, all::open);
    }
}
