package org.uprportal.followup;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.audit.AuditTrail;
import org.uprportal.document.DocumentId;
import org.uprportal.document.DocumentRefused;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.PortalClock;

/**
 * The files of an action: its decree, its plan, its line in the budget. Whoever reads the action reads them: of a draft the State's
 * bodies, of a plan that stands everybody. Kinds, sizes and what is cleaned out of a file are those of every file of the portal.
 */
@Service
@Transactional
public class ActionFiles {

    /** How many files may stand with one action at a time; what was taken away does not count. */
    public static final int MOST = 20;

    private final ActionRepository actions;
    private final ActionPapers papers;
    private final Plans plans;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final PortalClock clock;

    ActionFiles(
            ActionRepository actions,
            ActionPapers papers,
            Plans plans,
            CurrentActor actor,
            AuditTrail audit,
            PortalClock clock) {
        this.actions = actions;
        this.papers = papers;
        this.plans = plans;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /** The files of an action which the page has from {@link Plans#find}, by which its reading is recorded. Two statements. */
    @Transactional(readOnly = true)
    public List<ActionFile> of(ActionDetails details) {
        var id = details.action().id();
        return papers.of(List.of(id)).getOrDefault(id, List.of());
    }

    /** The content of a file, for whoever reads its action now; nothing for everybody else and where it is gone. */
    public Optional<byte[]> open(UUID action, DocumentId document) {
        return plans.find(action).flatMap(seen -> papers.content(action, document));
    }

    /**
     * Adds files to an action; at the same moment public where the action is.
     *
     * @param files sent by the actor before and standing with nothing yet
     * @throws FollowUpRefused for no file, and for more than {@link #MOST} with what a colleague has added meanwhile
     * @throws DocumentRefused for one that the actor has not sent, has put elsewhere, or sent too long ago
     * @throws NotAllowed for anybody but the body that owns the action
     */
    public void add(UUID action, ActionFileKind kind, List<DocumentId> files) {
        own(action);
        if (files.isEmpty()) {
            throw FollowUpRefused.noFile();
        }
        var before = papers.of(List.of(action)).getOrDefault(action, List.of());
        if (before.stream().filter(one -> one.takenAwayOn() == null).count() + files.size() > MOST) {
            throw FollowUpRefused.tooManyFiles(MOST);
        }
        for (int i = 0; i < files.size(); i++) {
            papers.add(action, before.size() + i, kind, files.get(i), FollowUpSight.day(clock));
        }
        audit.record("followup.actionFiled", action);
    }

    /**
     * Takes a file's content away for good; that there was one stays, with the day. Said twice it is done once.
     *
     * @throws NotAllowed for anybody but the body that owns the action
     */
    public void takeAway(UUID action, DocumentId document) {
        own(action);
        if (papers.takeAway(action, document, FollowUpSight.day(clock))) {
            audit.record("followup.actionFileTakenAway", action);
        }
    }

    private void own(UUID id) {
        var action = actions.lock(id).orElseThrow(NotAllowed::here);
        NotAllowed.unless(actor.get().editsFor(action.ministry()));
    }
}
