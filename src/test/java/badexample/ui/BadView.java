package badexample.ui;

import badexample.process.BadDelegate;
import com.vaadin.flow.component.Html;

/** A page that is public, writes HTML, builds scripts and looks into the engine room. */
@com.vaadin.flow.router.Route("badexample-never-deployed")
public class BadView extends com.vaadin.flow.component.html.Div {
    Html html;
    BadDelegate delegate;

    void show(String typed, String script) {
        getElement().setProperty("innerHTML", typed);
        getElement().executeJs("alert('" + typed + "')");
        getElement().executeJs(script);
    }
}
