package badexample.process;

/** A delegate everybody can see. */
public class BadDelegate implements org.operaton.bpm.engine.delegate.JavaDelegate {
    @Override
    public void execute(org.operaton.bpm.engine.delegate.DelegateExecution execution) {}
}
