package org.koldoo.intake;

import java.util.List;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Refused;
import org.koldoo.cases.CaseAccess;
import org.koldoo.cases.Cases;
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
    private final Cases cases;
    private final AnswerCheck check;
    private final ConsentRecorder recorder;
    private final NamesGo namesGo;

    ConsentTalkService(
            WorkItems workItems,
            CaseAccess access,
            Cases cases,
            AnswerCheck check,
            ConsentRecorder recorder,
            NamesGo namesGo) {
        this.workItems = workItems;
        this.access = access;
        this.cases = cases;
        this.check = check;
        this.recorder = recorder;
        this.namesGo = namesGo;
    }

    @Override
    public void complete(WorkItemRef task, Answers answers) {
        var seen = workItems.find(task.id()).orElseThrow(Refused::noSuchCase);
        access.require(seen.caseNumber(), Scope.FULL);
        var item = workItems.lock(task);
        if (!item.stepKey().equals(ConsentRecorder.STEP)) {
            throw new Refused("intake.consent.otherTask");
        }
        boolean child = child(item.caseNumber());
        var problems = check.check(ConsentQuestions.talk(child), answers);
        if (!problems.isEmpty()) {
            throw new Refused("intake.incomplete", problems.size());
        }
        if (!child && ConsentTalk.of(answers).refusesHelp()) {
            namesGo.from(item.caseNumber()); // a child's stays: the guardian may be the one to be protected from
        }
        recorder.task(item, answers);
    }

    @Override
    public void further(CaseNumber number, Answers answers) {
        access.require(number, Scope.FULL);
        var head = cases.read(number);
        if (head.closed()) {
            throw new Refused("case.closed");
        }
        var problems = check.check(ConsentQuestions.further(head.child()), answers);
        if (!problems.isEmpty()) {
            throw new Refused("intake.incomplete", problems.size());
        }
        recorder.further(number, answers);
    }

    private boolean child(CaseNumber number) {
        var head = cases.heads(List.of(number)).get(number);
        return head != null && head.child();
    }
}
