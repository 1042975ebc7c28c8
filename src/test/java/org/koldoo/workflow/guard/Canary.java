package org.koldoo.workflow.guard;

import java.util.concurrent.atomic.AtomicInteger;
import org.flowable.common.engine.api.delegate.event.FlowableEvent;
import org.flowable.common.engine.api.delegate.event.FlowableEventListener;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.ExecutionListener;
import org.flowable.engine.delegate.JavaDelegate;
import org.flowable.engine.delegate.TaskListener;
import org.flowable.task.service.delegate.DelegateTask;

/** Sings when a procedure makes the program do something: it only has to be made. */
public class Canary implements JavaDelegate, ExecutionListener, TaskListener, FlowableEventListener {

    static final AtomicInteger SONGS = new AtomicInteger();

    public Canary() {
        SONGS.incrementAndGet();
    }

    public String touch() {
        SONGS.incrementAndGet();
        return "";
    }

    public static void hit() {
        SONGS.incrementAndGet();
    }

    @Override
    public void execute(DelegateExecution execution) {
        SONGS.incrementAndGet();
    }

    @Override
    public void notify(DelegateExecution execution) {
        SONGS.incrementAndGet();
    }

    @Override
    public void notify(DelegateTask task) {
        SONGS.incrementAndGet();
    }

    @Override
    public void onEvent(FlowableEvent event) {
        SONGS.incrementAndGet();
    }

    @Override
    public boolean isFailOnException() {
        return false;
    }

    @Override
    public boolean isFireOnTransactionLifecycleEvent() {
        return false;
    }

    @Override
    public String getOnTransaction() {
        return "";
    }
}
