package org.uprportal.followup.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.uprportal.account.People;
import org.uprportal.cycle.Cycles;
import org.uprportal.document.DocumentId;
import org.uprportal.document.DocumentSummary;
import org.uprportal.document.Documents;
import org.uprportal.document.ui.DocumentLinks;
import org.uprportal.followup.ActionDesk;
import org.uprportal.followup.Beside;
import org.uprportal.followup.Evidence;
import org.uprportal.followup.FollowUps;
import org.uprportal.followup.FollowedRecommendation;
import org.uprportal.followup.LocalFollowUp;
import org.uprportal.followup.ProgressDesk;
import org.uprportal.followup.ProgressEntry;
import org.uprportal.followup.Side;
import org.uprportal.followup.UpdateDesk;
import org.uprportal.followup.Voices;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PartyId;
import org.uprportal.place.Gazetteer;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.Rows;
import org.uprportal.platform.ui.StatusChip;
import org.uprportal.recommendation.RecommendationDetails;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;

/** What becomes of one recommendation: what all sides say beside each other, over time. */
@Route("progress/:id")
@AnonymousAllowed
class ProgressView extends PageOf<RecommendationSummary> {

    private final transient FollowUps followUps;
    private final transient ActionDesk actionDesk;
    private final transient ProgressDesk progressDesk;
    private final transient UpdateDesk updateDesk;
    private final transient Recommendations recommendations;
    private final transient People people;
    private final transient CurrentActor actor;
    private final transient PortalClock clock;
    private final transient KeptTexts texts;
    private final transient List<Beside> beside;
    private final transient LocalFollowUp local;
    private final transient Gazetteer places;
    private final transient Cycles cycles;
    private final transient Evidence evidence;
    private final transient Documents documents;
    private transient Function<ProgressEntry, EntryItem> item = entry -> new EntryItem(entry, this::name);
    private final Map<PartyId, String> names = new HashMap<>();

    ProgressView(
            FollowUps followUps,
            ActionDesk actionDesk,
            ProgressDesk progressDesk,
            UpdateDesk updateDesk,
            Recommendations recommendations,
            People people,
            CurrentActor actor,
            PortalClock clock,
            KeptTexts texts,
            List<Beside> beside,
            LocalFollowUp local,
            Gazetteer places,
            Cycles cycles,
            Evidence evidence,
            Documents documents) {
        super("followup.progress");
        this.followUps = followUps;
        this.actionDesk = actionDesk;
        this.progressDesk = progressDesk;
        this.updateDesk = updateDesk;
        this.recommendations = recommendations;
        this.people = people;
        this.actor = actor;
        this.clock = clock;
        this.texts = texts;
        this.beside = beside;
        this.local = local;
        this.places = places;
        this.cycles = cycles;
        this.evidence = evidence;
        this.documents = documents;
    }

    @Override
    protected Optional<RecommendationSummary> find(UUID id) {
        return recommendations.find(new RecommendationId(id)).map(RecommendationDetails::summary);
    }

    @Override
    protected void show(RecommendationSummary one) {
        clear();
        title(getTranslation("recommendation.number", one.paragraph()));
        var text = new Paragraph(one.text());
        text.getElement().setAttribute("dir", "auto");
        var register = new Anchor("recommendations/" + one.id().value(), getTranslation("followup.position"));
        register.setRouterIgnore(false);
        var followed = followUps.followed(one);
        add(text, register);
        if (followed.apart()) {
            add(new StatusChip(getTranslation("followup.apart"), StatusChip.Tone.BAD));
        }
        item = item(one, evidence.of(followed));
        add(sides(followed));
        earlier(followed);
        var leads = progressDesk.mayReport(one);
        var today = LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA);
        add(
                new ActionsCard(actionDesk, this::name, today, () -> show(one)).show(one, followed, actor.get(), leads),
                new RequestsCard(updateDesk, texts, clock.instant(), () -> show(one)).show(one, followed, leads));
        beside(one);
        var listed = places.of(cycles.get(one.cycle()).state());
        if (!listed.isEmpty()) {
            add(new LocalCard(local, one, listed, this::name, texts, () -> show(one)));
        }
        var raters = leads ? List.<PartyId>of() : progressDesk.raters(one.cycle());
        if (leads || !raters.isEmpty()) {
            add(new ProgressForm(
                    progressDesk,
                    one,
                    followed,
                    raters,
                    alone(),
                    !raters.isEmpty() && people.few(raters.getFirst()),
                    this::name,
                    texts,
                    documents,
                    () -> show(one)));
        }
    }

    /** What somebody said, with its files; its own side may take one away. */
    private Function<ProgressEntry, EntryItem> item(RecommendationSummary one, Map<UUID, List<DocumentSummary>> files) {
        return entry -> {
            var behind = files.getOrDefault(entry.id(), List.of());
            if (behind.isEmpty()) {
                return new EntryItem(entry, this::name);
            }
            Consumer<DocumentId> takeAway = document -> {
                evidence.takeAway(one.id(), entry.id(), document);
                show(one);
            };
            return new EntryItem(
                    entry,
                    this::name,
                    new DocumentLinks(
                            behind,
                            document -> evidence.open(one.id(), entry.id(), document),
                            evidence.mayTakeAway(one, entry) ? takeAway : null));
        };
    }

    private void beside(RecommendationSummary one) {
        for (var other : beside) {
            var lines = other.lines(one.id());
            if (!lines.isEmpty()) {
                var list = new UnorderedList();
                lines.forEach(line -> {
                    var link = new Anchor(line.path(), line.text());
                    link.setRouterIgnore(false);
                    list.add(new ListItem(link));
                });
                var card = new Card(other.titleKey());
                card.add(list);
                add(card);
            }
        }
    }

    private Div sides(FollowedRecommendation followed) {
        var civilSociety = side("followup.civilSociety", followed.civilSociety());
        if (!followed.civilSociety().isEmpty()) {
            civilSociety.addComponentAtIndex(1, new VoicesLine(followed.voices()));
        }
        var government = side("followup.government", followed.government());
        government.with(new ProgressChip(followed.governmentSays()));
        var sides = new Div(government, civilSociety);
        for (var other : List.of(
                Map.entry("followup.nhri", followed.nhri()),
                Map.entry("followup.countryTeam", followed.countryTeam()))) {
            if (!other.getValue().isEmpty()) {
                sides.add(side(other.getKey(), other.getValue())
                        .with(new ProgressChip(Voices.of(other.getValue()).says())));
            }
        }
        sides.addClassName("upr-two");
        return sides;
    }

    private Card side(String key, List<ProgressEntry> entries) {
        var card = new Card(key);
        if (entries.isEmpty()) {
            card.add(new EmptyState("followup.nothingSaid"));
        }
        card.add(list(entries));
        return card;
    }

    private UnorderedList list(List<ProgressEntry> entries) {
        var list = new UnorderedList();
        Rows.into(list, entries, item::apply);
        return list;
    }

    /** What the others have said before; of the government all stands above. */
    private void earlier(FollowedRecommendation followed) {
        if (!followed.earlier().isEmpty()) {
            var details = new Details(
                    getTranslation("followup.earlier", followed.earlier().size()), list(followed.earlier()));
            details.setWidthFull();
            add(details);
        }
    }

    /** There is one country team; leaving its name out would hide nobody. */
    private boolean alone() {
        return progressDesk.side().filter(Side.COUNTRY_TEAM::equals).isPresent();
    }

    private String name(PartyId party) {
        return names.computeIfAbsent(
                party, id -> people.party(id).map(one -> one.name()).orElse(""));
    }
}
