package org.uprportal.inbox.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.uprportal.inbox.TaskFilter;
import org.uprportal.inbox.TaskOrder;
import org.uprportal.inbox.Whose;
import org.uprportal.state.StateCode;

/** What the address of the list of tasks says: which, grouped how, and which part of them. */
record InboxAddress(TaskFilter filter, String page) {

    static final InboxAddress START = new InboxAddress(TaskFilter.ALL, "1");

    static InboxAddress of(QueryParameters asked) {
        return new InboxAddress(
                new TaskFilter(
                        known(asked, "whose", Whose::valueOf).orElse(null),
                        asked.getSingleParameter("state")
                                .filter(code -> code.matches("[A-Z]{3}"))
                                .map(StateCode::new)
                                .orElse(null),
                        asked.getSingleParameter("kind").orElse(null),
                        known(asked, "group", TaskOrder::valueOf).orElse(TaskOrder.DUE)),
                asked.getSingleParameter("page").orElse("1"));
    }

    private static <T> Optional<T> known(QueryParameters asked, String name, Function<String, T> value) {
        try {
            return asked.getSingleParameter(name).map(text -> value.apply(text.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    InboxAddress whose(@Nullable Whose whose) {
        return with(new TaskFilter(whose, filter.state(), filter.formKey(), filter.order()));
    }

    InboxAddress state(@Nullable StateCode state) {
        return with(new TaskFilter(filter.whose(), state, filter.formKey(), filter.order()));
    }

    InboxAddress kind(@Nullable String kind) {
        return with(new TaskFilter(filter.whose(), filter.state(), kind, filter.order()));
    }

    InboxAddress grouped(TaskOrder order) {
        return with(new TaskFilter(filter.whose(), filter.state(), filter.formKey(), order));
    }

    private static InboxAddress with(TaskFilter filter) {
        return new InboxAddress(filter, "1");
    }

    /** The address of a part of this list. */
    String atPage(int number) {
        return address(new InboxAddress(filter, String.valueOf(number)));
    }

    private static String address(InboxAddress one) {
        var query = new QueryParameters(one.parameters()).getQueryString();
        return query.isEmpty() ? InboxNavigation.TASKS : InboxNavigation.TASKS + "?" + query;
    }

    @Override
    public String toString() {
        return address(this);
    }

    Map<String, List<String>> parameters() {
        var parameters = new LinkedHashMap<String, List<String>>();
        if (filter.whose() != null) {
            parameters.put("whose", List.of(filter.whose().name().toLowerCase(Locale.ROOT)));
        }
        if (filter.state() != null) {
            parameters.put("state", List.of(filter.state().value()));
        }
        if (filter.formKey() != null) {
            parameters.put("kind", List.of(filter.formKey()));
        }
        if (filter.order() != TaskOrder.DUE) {
            parameters.put("group", List.of(filter.order().name().toLowerCase(Locale.ROOT)));
        }
        if (!page.equals("1")) {
            parameters.put("page", List.of(page));
        }
        return parameters;
    }
}
