package badexample.ui;

import badexample.process.BadDelegate;
import com.vaadin.flow.component.Html;

/** A page that is public, writes HTML and looks into the engine room. */
@com.vaadin.flow.router.Route("badexample-never-deployed")
public class BadView extends com.vaadin.flow.component.html.Div {
    Html html;
    BadDelegate delegate;
}
