package badexample;

/** What only a process may do, and a page does. */
public class BadSteps {

    /** Ends everything. */
    public void end() {}
}
