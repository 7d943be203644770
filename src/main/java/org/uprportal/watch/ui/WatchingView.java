package org.uprportal.watch.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uprportal.notification.LetterRhythm;
import org.uprportal.platform.SafeText;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Page;
import org.uprportal.platform.ui.Pager;
import org.uprportal.platform.ui.Rows;
import org.uprportal.platform.ui.Toast;
import org.uprportal.watch.Watch;
import org.uprportal.watch.Watched;
import org.uprportal.watch.WatchedNames.Named;
import org.uprportal.watch.Watches;

/** All that the reader watches, each with how often they hear of it; what stands in the address is offered to be watched. */
@Route(WatchNavigation.WATCHING)
@PermitAll
class WatchingView extends Page implements BeforeEnterObserver {

    private static final int SHORT = 200;

    private final transient Watches watches;
    private final transient WatchMore more;
    private int page = 1;

    WatchingView(Watches watches, WatchMore more) {
        super("watch.title");
        this.watches = watches;
        this.more = more;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var given = event.getLocation().getQueryParameters();
        page = Pager.asked(given.getSingleParameter("page").orElse("1"), Watches.MOST);
        show(given.getSingleParameter("of").orElse(null), null);
    }

    private void show(@Nullable String offered, @Nullable Stopped stopped) {
        clear();
        lead("watch.lead");
        if (offered != null) {
            offer(offered);
        }
        if (stopped != null) {
            add(undo(stopped));
        }
        var mine = watches.mine(Pager.offset(page), Pager.ROWS);
        if (mine.rows().isEmpty() && mine.total() > 0) {
            page = Pager.asked(String.valueOf(page), mine.total());
            mine = watches.mine(Pager.offset(page), Pager.ROWS);
        }
        if (mine.total() == 0) {
            add(new EmptyState("watch.none"));
        } else {
            add(list(mine.rows(), mine.total()));
            add(new Pager(page, mine.total(), number -> WatchNavigation.WATCHING + "?page=" + number));
        }
        add(more.card(getLocale(), thing -> begin(thing, null)));
        more.searches(getLocale()).ifPresent(this::add);
    }

    private void offer(String offered) {
        var thing = Watched.of(offered).orElse(null);
        var named = thing == null ? List.<Named>of() : watches.named(List.of(thing), getLocale());
        if (thing == null || named.isEmpty()) {
            add(new Paragraph(getTranslation("watch.offered.gone")));
            return;
        }
        if (watches.mine(thing).isPresent()) {
            return;
        }
        var name = named.getFirst().name();
        var card = new Card("watch.watchOne", name);
        var often = rhythm(getTranslation("watch.often"), watches.usual());
        var watch = new Button(getTranslation("watch.watch"), click -> begin(thing, often.getValue()));
        watch.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        card.add(new Paragraph(getTranslation("watch.offer")), often, watch);
        add(card);
    }

    private void begin(Watched thing, @Nullable LetterRhythm chosen) {
        Attempt.run(this, () -> {
            var often = chosen == null ? watches.usual() : chosen;
            watches.watch(thing, often);
            var name = watches.named(List.of(thing), getLocale()).stream()
                    .map(Named::name)
                    .findFirst()
                    .orElse("");
            show(null, null);
            Toast.done(this, "watch.begun", name, getTranslation("watch.rhythm." + often));
        });
    }

    private Card list(List<Watch> rows, int total) {
        var names = watches.named(rows.stream().map(Watch::thing).toList(), getLocale()).stream()
                .collect(Collectors.toMap(Named::thing, Function.identity()));
        var card = new Card("watch.mine");
        if (total > 1) {
            card.add(forAll());
        }
        card.add(new Paragraph(getTranslation("watch.byDay")));
        var list = new UnorderedList();
        list.addClassName("upr-rows");
        Rows.into(list, rows, one -> new ListItem(line(one, names)));
        card.add(list);
        return card;
    }

    private Select<LetterRhythm> forAll() {
        var all = rhythm(getTranslation("watch.often.all"), null);
        all.addValueChangeListener(change -> chosen(change.getValue(), () -> {
            watches.chooseForAll(change.getValue());
            show(null, null);
        }));
        return all;
    }

    private Div line(Watch one, Map<Watched, Named> names) {
        var named = names.get(one.thing());
        var name = named == null ? getTranslation("watch.gone") : named.name();
        var what = new Div();
        if (named == null) {
            what.add(new Span(name));
        } else {
            var open = new Anchor(WatchNavigation.page(one.thing(), getLocale()), name);
            open.setRouterIgnore(true);
            open.addClassName("upr-wrap");
            what.add(open);
        }
        var kind = new Span(getTranslation("watch.kind." + one.thing().kind()));
        kind.addClassName("upr-muted");
        var often = rhythm("", one.rhythm());
        often.setAriaLabel(getTranslation("watch.oftenOne", name));
        often.addValueChangeListener(
                change -> chosen(change.getValue(), () -> watches.choose(one.thing(), change.getValue())));
        var stop = new Button(
                getTranslation("watch.stop"),
                click -> Attempt.run(this, () -> {
                    watches.stop(one.thing());
                    show(null, new Stopped(one.thing(), often.getValue(), name));
                }));
        stop.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        stop.setAriaLabel(getTranslation("watch.stopOne", name));
        var head = new Div(what, kind, often, stop);
        head.addClassName("upr-card-head");
        var line = new Div(head);
        if (named != null && !named.about().isEmpty()) {
            var about = new Span(SafeText.shortened(named.about(), SHORT));
            about.getElement().setAttribute("dir", "auto");
            line.add(about);
        }
        return line;
    }

    private void chosen(@Nullable LetterRhythm rhythm, Runnable work) {
        if (rhythm != null && Attempt.run(this, work)) {
            Toast.done(this, "watch.often.kept", getTranslation("watch.rhythm." + rhythm));
        }
    }

    private Select<LetterRhythm> rhythm(String label, @Nullable LetterRhythm now) {
        var often = new Select<LetterRhythm>();
        often.setLabel(label);
        often.setItems(LetterRhythm.values());
        often.setItemLabelGenerator(one -> one == null ? "" : getTranslation("watch.rhythm." + one));
        if (now != null) {
            often.setValue(now);
        }
        return often;
    }

    private Div undo(Stopped stopped) {
        var words = new Span(getTranslation("watch.stopped", stopped.name()));
        words.getElement().setAttribute("role", "status");
        var back = new Button(getTranslation("watch.undo"), click -> begin(stopped.thing(), stopped.rhythm()));
        var line = new Div(words, back);
        line.addClassName("upr-card-head");
        return line;
    }

    /** What was stopped just now, and how often it was told last. */
    private record Stopped(Watched thing, LetterRhythm rhythm, String name) {}
}
