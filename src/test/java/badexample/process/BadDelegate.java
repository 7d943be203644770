package badexample.process;

/** A delegate everybody can see, which asks the engine for everybody's tasks. */
public class BadDelegate implements org.operaton.bpm.engine.delegate.JavaDelegate {
    @Override
    public void execute(org.operaton.bpm.engine.delegate.DelegateExecution execution) {
        execution.getProcessEngineServices().getTaskService().createTaskQuery().list();
    }
}
