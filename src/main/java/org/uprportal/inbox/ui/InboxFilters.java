package org.uprportal.inbox.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.select.Select;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uprportal.inbox.TaskCount;
import org.uprportal.inbox.TaskOrder;
import org.uprportal.inbox.Whose;
import org.uprportal.state.ui.StateNames;

/** Which tasks are shown, each choice with how many there are, and by what they are grouped. */
class InboxFilters extends Div {

    private final InboxAddress address;
    private final transient List<TaskCount> counts;
    private final transient Consumer<InboxAddress> go;

    InboxFilters(InboxAddress address, List<TaskCount> counts, StateNames states, Consumer<InboxAddress> go) {
        this.address = address;
        this.counts = counts;
        this.go = go;
        addClassName("upr-stack");
        var whose = new Nav();
        whose.addClassName("upr-filter");
        whose.setAriaLabel(getTranslation("inbox.whose"));
        whose.add(link(null, "inbox.whose.ALL"));
        Arrays.stream(Whose.values()).forEach(one -> whose.add(link(one, "inbox.whose." + one)));
        var selects = new Div();
        selects.addClassName("upr-filters");
        var filter = address.filter();
        choice(
                selects,
                "inbox.state",
                counts.stream().map(TaskCount::state),
                filter.state(),
                states::nameOf,
                one -> count -> count.state().equals(one),
                address::state);
        choice(
                selects,
                "inbox.kind",
                counts.stream().map(TaskCount::formKey),
                filter.formKey(),
                kind -> InboxNames.kind(this, kind.replaceFirst("/", ".task.")),
                kind -> count -> count.formKey().equals(kind),
                address::kind);
        selects.add(groups());
        add(whose, selects);
    }

    private Anchor link(@Nullable Whose whose, String key) {
        var here = address.whose(whose);
        var link = new Anchor(
                here.toString(),
                getTranslation(key, total(count -> here.filter().takes(count))));
        if (address.filter().whose() == whose) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private <T> void choice(
            Div to,
            String key,
            Stream<T> values,
            @Nullable T chosen,
            Function<T, String> name,
            Function<T, Predicate<TaskCount>> is,
            Function<@Nullable T, InboxAddress> then) {
        var all = values.distinct()
                .sorted(Comparator.comparing(name, Collator.getInstance(getLocale())))
                .toList();
        if (all.size() < 2 && chosen == null) {
            return;
        }
        var select = new Select<T>();
        select.setLabel(getTranslation(key));
        select.setItems(all);
        select.setItemLabelGenerator(one -> one == null
                ? getTranslation("inbox.every")
                : getTranslation("inbox.group", name.apply(one), total(is.apply(one))));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("inbox.every"));
        if (all.contains(chosen)) {
            select.setValue(chosen);
        }
        select.addValueChangeListener(change -> go.accept(then.apply(change.getValue())));
        to.add(select);
    }

    private Select<TaskOrder> groups() {
        var select = new Select<TaskOrder>();
        select.setLabel(getTranslation("inbox.groupBy"));
        select.setItems(TaskOrder.values());
        select.setItemLabelGenerator(one -> getTranslation("inbox.groupBy." + one));
        select.setValue(address.filter().order());
        select.addValueChangeListener(change -> go.accept(address.grouped(change.getValue())));
        return select;
    }

    private int total(Predicate<TaskCount> which) {
        return counts.stream().filter(which).mapToInt(TaskCount::count).sum();
    }
}
