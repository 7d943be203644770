package org.uprportal.platform.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.function.IntFunction;
import org.uprportal.platform.Part;

/**
 * The way through a list that is fetched and drawn a page at a time: which part is shown, of how many, and links to the
 * part before and the part after. The place stands in the address, so that it can be kept, shared and gone back to.
 */
public class Pager extends Nav {

    /** How many rows a page of a list has. */
    public static final int ROWS = 20;

    /**
     * The way from here.
     *
     * @param page which part is shown, the first is 1
     * @param total how many rows there are in all
     * @param address gives the address of a part, without leading slash
     */
    public Pager(int page, int total, IntFunction<String> address) {
        addClassName("upr-pager");
        setAriaLabel(getTranslation("platform.pages"));
        if (page > 1) {
            add(link(address.apply(page - 1), "platform.pageBefore"));
        }
        add(new Span(getTranslation("platform.pageOf", (page - 1) * ROWS + 1, Math.min(page * ROWS, total), total)));
        if (page < last(total)) {
            add(link(address.apply(page + 1), "platform.pageAfter"));
        }
        setVisible(total > ROWS);
    }

    /** The part an address asks for: what is no number, or lies beyond the end, is the nearest there is. */
    public static int asked(String page, int total) {
        try {
            return Math.clamp(Integer.parseInt(page), 1, last(total));
        } catch (NumberFormatException none) {
            return 1;
        }
    }

    /** The part an address asks for, or the nearest there is. */
    public static <T> Part<T> part(String page, Parts.Source<T> source) {
        var wanted = asked(page, Integer.MAX_VALUE);
        var found = source.from(offset(wanted), ROWS);
        var there = asked(page, found.total());
        return there == wanted ? found : source.from(offset(there), ROWS);
    }

    /** Where the rows of a part begin. */
    public static int offset(int page) {
        return (page - 1) * ROWS;
    }

    private static int last(int total) {
        return Math.max(1, (int) ((total + ROWS - 1L) / ROWS));
    }

    private Anchor link(String address, String key) {
        return new Anchor(address, getTranslation(key));
    }
}
