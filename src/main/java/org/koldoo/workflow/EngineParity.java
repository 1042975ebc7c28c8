package org.koldoo.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whether the records and the engine tell the same: asked after a restore, where one half without the other would hide. */
public final class EngineParity {

    private static final Map<String, String> QUESTIONS = questions();

    private EngineParity() {}

    /** How many orphans of each kind there are; all zero where the two fit. */
    public static Map<String, Long> orphans(JdbcTemplate database) {
        var found = new LinkedHashMap<String, Long>();
        QUESTIONS.forEach((what, sql) -> {
            var count = database.queryForObject(sql, Long.class);
            found.put(what, count == null ? 0 : count);
        });
        return found;
    }

    private static Map<String, String> questions() {
        var questions = new LinkedHashMap<String, String>();
        questions.put("running procedures unknown to the engine", """
            select count(*) from procedure_run r where r.ended_at is null
            and not exists (select 1 from ACT_RU_EXECUTION e where e.ID_ = cast(r.id as varchar(36)))
            """);
        questions.put("procedures of the engine without a record", """
            select count(*) from ACT_RU_EXECUTION e where e.ID_ = e.PROC_INST_ID_
            and not exists (select 1 from procedure_run r where cast(r.id as varchar(36)) = e.ID_ and r.ended_at is null)
            """);
        questions.put("open tasks unknown to the engine", """
            select count(*) from work_item w where w.state = 'OPEN'
            and not exists (select 1 from ACT_RU_TASK t where t.ID_ = cast(w.id as varchar(36)))
            """);
        questions.put("tasks of the engine without a record", """
            select count(*) from ACT_RU_TASK t
            where not exists (select 1 from work_item w where cast(w.id as varchar(36)) = t.ID_ and w.state = 'OPEN')
            """);
        questions.put("procedures without their case", """
            select count(*) from procedure_run r
            where not exists (select 1 from case_file c where c.case_no = r.case_no)
            """);
        questions.put("cases without a procedure", """
            select count(*) from case_file c
            where not exists (select 1 from procedure_run r where r.case_no = c.case_no)
            """);
        return questions;
    }
}
