package org.uprportal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.uprportal.account.People;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.DiskSpace;
import org.uprportal.platform.MenuItem;
import org.uprportal.platform.Messages;
import org.uprportal.platform.ui.Glyph;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.PageOffer;
import org.uprportal.platform.ui.WayBack;

/** The frame around every page: where one can go, who one is, and in which language. */
@Layout
@JavaScript("context://portal/page.js")
@AnonymousAllowed
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final List<String> SECTIONS = List.of("work", "cycle", "together", "public");

    private final transient CurrentActor actor;
    private final transient People people;
    private final transient AuthenticationContext authentication;
    private final transient ObjectProvider<MenuItem> items;
    private final transient DiskSpace disk;
    private final transient ObjectProvider<PageOffer> offers;
    private final List<Component> frame = new ArrayList<>();
    private final Div shortOfSpace = new Div();
    private @Nullable String at;
    private @Nullable String drawnFor;

    MainLayout(
            CurrentActor actor,
            People people,
            AuthenticationContext authentication,
            ObjectProvider<MenuItem> items,
            DiskSpace disk,
            ObjectProvider<PageOffer> offers) {
        this.actor = actor;
        this.people = people;
        this.authentication = authentication;
        this.items = items;
        this.disk = disk;
        this.offers = offers;
        setPrimarySection(Section.DRAWER);
        shortOfSpace.addClassName("upr-banner");
        shortOfSpace.getElement().setAttribute("role", "status");
        draw();
        addToNavbar(shortOfSpace);
    }

    private void draw() {
        drawnFor = authentication.getPrincipalName().orElse(null);
        frame.forEach(Component::removeFromParent);
        frame.clear();
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu"));
        var brand = new RouterLink(getTranslation("platform.portal"), HomeView.class);
        brand.addClassName("upr-brand");
        var where = new Scroller(navigation(items.stream().toList()));
        addToDrawer(brand, where);
        var space = new Div();
        space.addClassName("upr-grow");
        var bar = List.of(toggle, who(), space, languages(), door());
        addToNavbar(bar.toArray(Component[]::new));
        // A skip link is the first stop of the keyboard on every page.
        var skip = new Anchor("#upr-content", getTranslation("shell.skip"));
        skip.addClassName("upr-skip");
        addToNavbar(true, skip);
        frame.addAll(List.of(brand, where, skip));
        frame.addAll(bar);
    }

    @Override
    public void showRouterLayoutContent(com.vaadin.flow.component.HasElement content) {
        super.showRouterLayoutContent(content);
        content.getElement().setAttribute("id", "upr-content");
        content.getElement().setAttribute("role", "main");
    }

    /** The keyboard and the screen reader go on at the heading of the page one has come to. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        // Whoever has signed in on this very page is somebody else than the frame was drawn for.
        if (!Objects.equals(drawnFor, authentication.getPrincipalName().orElse(null))) {
            draw();
        }
        shortOfSpace.setVisible(disk.low());
        shortOfSpace.setText(disk.low() ? getTranslation("shell.shortOfSpace") : "");
        var path = event.getLocation().getPath();
        if (getContent() instanceof PageOf<?> page) {
            page.offer(offers.stream().flatMap(one -> one.on(path).stream()).toList());
            page.below(offers.stream().flatMap(one -> one.below(path).stream()).toList());
        }
        if (at != null && !at.equals(path)) {
            getElement().executeJs("window.uprPage && window.uprPage.arrived()");
        }
        at = path;
    }

    private Div navigation(List<MenuItem> all) {
        var who = actor.get();
        var navigation = new Div();
        for (var section : SECTIONS) {
            var offered = all.stream()
                    .filter(item -> item.section().equals(section) && open(item, who))
                    .sorted(Comparator.comparingInt(MenuItem::order))
                    .toList();
            if (!offered.isEmpty()) {
                var links = new SideNav(getTranslation("shell.section." + section));
                links.addClassName("upr-nav-" + section);
                offered.forEach(item -> links.addItem(
                        new SideNavItem(getTranslation(item.key()), item.path(), new Glyph(item.icon()))));
                navigation.add(links);
            }
        }
        return navigation;
    }

    private static boolean open(MenuItem item, Actor who) {
        return item.audience().isEmpty()
                || (who.party() != null
                        && item.audience().contains(who.party().kind().name()));
    }

    private Div who() {
        var who = actor.get();
        var shown = new Div();
        shown.addClassName("upr-who");
        var party = who.party();
        if (who.signedIn() && party != null) {
            shown.add(new H2(who.name()), new Span(party.name()));
        }
        return shown;
    }

    private MenuBar languages() {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        bar.setI18n(new MenuBar.MenuBarI18n().setMoreOptions(getTranslation("shell.more")));
        var current = bar.addItem(name(getLocale()));
        current.setAriaLabel(getTranslation("shell.language", name(getLocale())));
        Messages.LANGUAGES.forEach(language -> current.getSubMenu()
                .addItem(name(language), click -> speak(language))
                .getElement()
                .setAttribute("lang", language.getLanguage()));
        return bar;
    }

    private static String name(Locale language) {
        return Locale.forLanguageTag(language.getLanguage()).getDisplayLanguage(language);
    }

    private void speak(Locale language) {
        VaadinSession.getCurrent().setLocale(language);
        var who = actor.get().person();
        if (who != null) {
            people.speaks(who, language);
        }
        UI.getCurrent().getPage().reload();
    }

    private Button door() {
        var door = actor.get().signedIn()
                ? new Button(getTranslation("account.signOut"), click -> authentication.logout())
                : new Button(
                        getTranslation("account.signIn"),
                        click -> UI.getCurrent()
                                .getPage()
                                .setLocation(WayBack.signIn(UI.getCurrent()
                                        .getInternals()
                                        .getActiveViewLocation()
                                        .getPathWithQueryParameters())));
        door.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return door;
    }
}
