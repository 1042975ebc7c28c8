package org.koldoo.workflow;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.flowable.engine.RuntimeService;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CaseRows;
import org.koldoo.base.Forgettable;
import org.koldoo.base.Mechanism;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Runs and tasks of a case, in our tables and in the engine's. They hold codes only, so they stay with the pseudonym; the
 * engine's own memory goes at once.
 */
@Component
class ForgottenRuns implements Forgettable, EngineHistory {

    /** By the column that names the run. What is running has ended before, or is ended here. */
    private static final List<String> HISTORY = List.of(
            "ACT_HI_TASKINST",
            "ACT_HI_VARINST",
            "ACT_HI_ACTINST",
            "ACT_HI_DETAIL",
            "ACT_HI_COMMENT",
            "ACT_HI_ATTACHMENT",
            "ACT_HI_IDENTITYLINK",
            "ACT_HI_TSK_LOG",
            "ACT_EVT_LOG",
            "ACT_HI_PROCINST");

    private static final String OF_RUNS = "run_id in (select id from procedure_run where case_no = :case)";

    private final JdbcClient database;
    private final ObjectProvider<RuntimeService> engine;
    private final CaseRows own;

    ForgottenRuns(JdbcClient database, ObjectProvider<RuntimeService> engine) {
        this.database = database;
        this.engine = engine;
        this.own = new CaseRows(database)
                .staysWith("work_item_person", "work_item_id in (select id from work_item where case_no = :case)")
                .staysWith("procedure_move_run", OF_RUNS)
                .stays("work_item", "procedure_run");
    }

    @Override
    public Set<String> tables() {
        return own.tables();
    }

    @Override
    public Map<String, Integer> held(CaseNumber number) {
        return own.held(number);
    }

    @Override
    public void pseudonymise(CaseNumber number) {
        Mechanism.only();
        forgetInEngine(number);
        own.pseudonymise(number);
    }

    @Override
    public void delete(CaseNumber number) {
        Mechanism.only();
        forgetInEngine(number);
        own.delete(number);
    }

    private void forgetInEngine(CaseNumber number) {
        engine.ifAvailable(service ->
                service.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                        .filter(instance -> service.createProcessInstanceQuery()
                                        .processInstanceId(instance.getId())
                                        .count()
                                > 0) // not one that ended with its parent a moment ago
                        .forEach(instance -> service.deleteProcessInstance(instance.getId(), "FORGOTTEN")));
        database.sql("select id from procedure_run where case_no = ?")
                .param(number.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list()
                .forEach(run -> forget(run.toString()));
    }

    private void forget(String run) {
        HISTORY.forEach(table -> database.sql("delete from " + table + " where PROC_INST_ID_ = ?")
                .param(run)
                .update());
    }

    @Override
    public int removeEndedBefore(Instant moment) {
        Mechanism.only();
        var ended = database.sql("select PROC_INST_ID_ from ACT_HI_PROCINST where END_TIME_ < ?")
                .param(moment.atOffset(ZoneOffset.UTC).toLocalDateTime())
                .query(String.class)
                .list();
        ended.forEach(this::forget);
        return ended.size();
    }
}
