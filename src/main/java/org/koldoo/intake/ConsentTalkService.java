package org.koldoo.intake;

import org.koldoo.base.Refused;
import org.koldoo.cases.CaseAccess;
import org.koldoo.cases.Scope;
import org.koldoo.workflow.WorkItemRef;
import org.koldoo.workflow.WorkItems;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The task of informing and asking for consent. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
class ConsentTalkService implements ConsentTalks {

    private final WorkItems workItems;
    private final CaseAccess access;
    private final AnswerCheck check;
    private final ConsentRecorder recorder;

    ConsentTalkService(WorkItems workItems, CaseAccess access, AnswerCheck check, ConsentRecorder recorder) {
        this.workItems = workItems;
        this.access = access;
        this.check = check;
        this.recorder = recorder;
    }

    @Override
    public void complete(WorkItemRef task, Answers answers) {
        var item = workItems.lock(task);
        access.require(item.caseNumber(), Scope.FULL);
        if (!item.stepKey().equals(ConsentRecorder.STEP)) {
            throw new Refused("intake.consent.otherTask");
        }
        var problems = check.check(ConsentQuestions.talk(answers.has(ConsentQuestions.BY)), answers);
        if (!problems.isEmpty()) {
            throw new Refused("intake.incomplete", problems.size());
        }
        recorder.task(item, answers);
    }
}
