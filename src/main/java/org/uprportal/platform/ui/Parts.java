package org.uprportal.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.uprportal.platform.Part;

/**
 * A list within a page that is fetched and drawn a part at a time: the part before and the part after are one press away,
 * and nothing else of the page is drawn anew. Where the list is the page, {@link Pager} keeps the place in the address.
 */
public class Parts<T> extends Div {

    /** Where the rows come from. */
    public interface Source<T> {

        /** The rows from the {@code offset}th on, at most {@code most}. */
        Part<T> from(int offset, int most);
    }

    private final transient Runnable draw;
    private int page = 1;

    private <C extends Component & HasComponents> Parts(
            Supplier<C> list, Source<T> source, Function<T, ? extends Component> row) {
        addClassName("upr-parts");
        this.draw = () -> {
            var part = source.from(Pager.offset(page), Pager.ROWS);
            var drawn = list.get();
            Rows.into(drawn, part.rows(), row);
            removeAll();
            add(drawn);
            if (part.total() > Pager.ROWS) {
                add(way(part.total()));
            }
        };
        draw.run();
    }

    /** A list of this look. */
    public static <T> Parts<T> of(String look, Source<T> source, Function<T, ? extends ListItem> row) {
        return new Parts<>(
                () -> {
                    var list = new UnorderedList();
                    list.addClassNames(look.split(" "));
                    return list;
                },
                source,
                row);
    }

    /** A list of rows that are known already. */
    public static <T> Parts<T> of(String look, List<T> all, Function<T, ? extends ListItem> row) {
        return of(look, (offset, most) -> Part.of(all, offset, most), row);
    }

    /** Fetches and draws the part that is shown anew. */
    public void again() {
        draw.run();
    }

    private Nav way(int total) {
        var way = new Nav();
        way.addClassName("upr-pager");
        way.setAriaLabel(getTranslation("platform.pages"));
        if (page > 1) {
            way.add(step("platform.pageBefore", -1));
        }
        var where = new Span(
                getTranslation("platform.pageOf", Pager.offset(page) + 1, Math.min(page * Pager.ROWS, total), total));
        where.getElement().setAttribute("role", "status");
        way.add(where);
        if (page * Pager.ROWS < total) {
            way.add(step("platform.pageAfter", 1));
        }
        return way;
    }

    private Button step(String key, int by) {
        var button = new Button(getTranslation(key), click -> {
            page += by;
            draw.run();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }
}
