package org.koldoo.workflow.engine;

import org.flowable.job.api.JobInfo;
import org.flowable.job.service.JobServiceConfiguration;
import org.flowable.job.service.impl.asyncexecutor.DefaultAsyncJobExecutor;
import org.flowable.job.service.impl.asyncexecutor.ExecuteAsyncRunnable;
import org.flowable.job.service.impl.asyncexecutor.ExecuteAsyncRunnableFactory;
import org.koldoo.base.Actor;
import org.koldoo.base.CurrentActor;

/** Timers are worked by the program itself: nobody is signed in on those threads. */
class SystemJobs implements ExecuteAsyncRunnableFactory {

    private final DefaultAsyncJobExecutor executor;

    SystemJobs(DefaultAsyncJobExecutor executor) {
        this.executor = executor;
    }

    @Override
    public Runnable createExecuteAsyncRunnable(JobInfo job, JobServiceConfiguration configuration) {
        var work = new ExecuteAsyncRunnable(
                job,
                configuration,
                configuration.getJobEntityManager(),
                executor.getAsyncRunnableExecutionExceptionHandler(),
                executor.getJobExecutionObservationProvider());
        return () -> CurrentActor.as(Actor.SYSTEM, work);
    }
}
