package badexample;

/** A page part and an engine in the hall, with a name that says nothing. */
public class BadService {
    com.vaadin.flow.component.html.Div div;
    org.operaton.bpm.engine.TaskService engine;
}
