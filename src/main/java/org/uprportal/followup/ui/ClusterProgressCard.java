package org.uprportal.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uprportal.followup.ClusterId;
import org.uprportal.followup.Progress;
import org.uprportal.followup.ProgressUpdate;
import org.uprportal.followup.WorkRow;
import org.uprportal.followup.Worklists;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.StatusChip;
import org.uprportal.platform.ui.Toast;

/**
 * The recommendations of one cluster; whoever reports on them says how far each is under its own line, one after the other by
 * keyboard, and does not leave the page.
 */
class ClusterProgressCard extends Card {

    private final transient Worklists worklists;
    private final ClusterId cluster;
    private final boolean asked;
    private final transient Runnable again;
    private final Span counted = new Span();
    private final List<Row> rows = new ArrayList<>();
    private final @Nullable WorklistForm form;
    private @Nullable Row open;

    /**
     * @param asked whether the report of the present period is asked for, so that what was not said in it is marked
     * @param again shows the page anew, where the cluster is another by now
     */
    ClusterProgressCard(
            Worklists worklists,
            ClusterId cluster,
            List<WorkRow> lines,
            boolean asked,
            KeptTexts texts,
            Runnable again) {
        super("followup.cluster.recommendations", lines.size());
        this.worklists = worklists;
        this.cluster = cluster;
        this.asked = asked;
        this.again = again;
        form = worklists.mayReport(cluster) ? new WorklistForm(texts, this::say, this::later).underItsText() : null;
        counted.addClassName("upr-muted");
        counted.getElement().setAttribute("role", "status");
        var list = new UnorderedList();
        list.addClassName("upr-tasks");
        for (var line : lines) {
            var row = new Row(line);
            rows.add(row);
            list.add(row);
        }
        add(counted, list);
        count();
    }

    private void count() {
        counted.setText(getTranslation(
                "followup.worklist.counted",
                (int) rows.stream().filter(row -> row.line.saidInPeriod()).count(),
                rows.size()));
    }

    /** Opens the form under that line; under none it is put away. */
    private void take(@Nullable Row row) {
        if (open != null) {
            open.close();
        }
        open = row;
        if (row != null && form != null) {
            row.open(form);
            form.take(row.line);
        }
    }

    private void later() {
        if (open != null) {
            take(rows.get((rows.indexOf(open) + 1) % rows.size()));
        }
    }

    private void say(ProgressUpdate update) {
        var said = open;
        var done = Attempt.run(this, () -> worklists.report(List.of(update)));
        if (!readAnew() || said == null || form == null) {
            again.run();
        } else if (done) {
            form.sent(update);
            Toast.done(this, "followup.worklist.done", 1);
            var next = nextSilent(said);
            take(next);
            if (next == null) {
                said.way.focus();
            }
        } else {
            form.meanwhile(said.line);
        }
    }

    /** Shows what is said by now; false where these are no longer the recommendations of the cluster. */
    private boolean readAnew() {
        var lines = worklists.of(cluster);
        if (lines.size() != rows.size()) {
            return false;
        }
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (!line.recommendation()
                    .id()
                    .equals(rows.get(i).line.recommendation().id())) {
                return false;
            }
            rows.get(i).say(line);
        }
        count();
        return true;
    }

    /** The next after this on which nothing was said in this period, from the top again after the last. */
    private @Nullable Row nextSilent(Row from) {
        for (int i = 1; i < rows.size(); i++) {
            var row = rows.get((rows.indexOf(from) + i) % rows.size());
            if (!row.line.saidInPeriod()) {
                return row;
            }
        }
        return null;
    }

    private final class Row extends ListItem {

        private final Div state = new Div();
        private final Button way;
        private transient WorkRow line;

        private Row(WorkRow line) {
            this.line = line;
            addClassName("upr-task");
            var one = line.recommendation();
            var link = new Anchor(FollowUpNavigation.recommendation(one.id()), one.paragraph() + " " + one.text());
            link.setRouterIgnore(false);
            link.addClassName("upr-task-text");
            way = new Button(getTranslation("followup.cluster.say"), click -> take(open == this ? null : this));
            way.setAriaLabel(getTranslation("followup.cluster.sayOn", one.paragraph()));
            way.getElement().setAttribute("aria-expanded", "false");
            add(link, state);
            if (form != null) {
                add(way);
            }
            say(line);
        }

        private void say(WorkRow now) {
            line = now;
            var said = now.said();
            state.removeAll();
            state.add(new ProgressChip(said == null ? Progress.NO_INFORMATION : said.progress()));
            if (asked && !now.saidInPeriod()) {
                state.add(new StatusChip(getTranslation("followup.cluster.unreported"), StatusChip.Tone.BAD));
            }
        }

        private void open(WorklistForm under) {
            way.getElement().setAttribute("aria-expanded", "true");
            add(under);
        }

        private void close() {
            way.getElement().setAttribute("aria-expanded", "false");
            if (form != null) {
                remove(form);
            }
        }
    }
}
