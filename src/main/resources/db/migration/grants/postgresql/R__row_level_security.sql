-- The second wall: whoever signs in without owning the tables sees and changes only rows of cases that the acting person may
-- see. docs/decisions/row-level-security.md. Run again whenever this file changes; a test names every table with a case number
-- that is not here.

create or replace function koldoo_mechanism() returns boolean language sql stable
    return coalesce(current_setting('koldoo.mechanism', true), '') = 'on';
create or replace function koldoo_person() returns uuid language sql stable
    return nullif(current_setting('koldoo.person', true), '')::uuid;
create or replace function koldoo_body() returns varchar language sql stable
    return nullif(current_setting('koldoo.body', true), '');
create or replace function koldoo_office() returns varchar language sql stable
    return nullif(current_setting('koldoo.office', true), '');
create or replace function koldoo_holders() returns varchar[] language sql stable
    return string_to_array(current_setting('koldoo.holders', true), ',')::varchar[];
create or replace function koldoo_moment() returns timestamp with time zone language sql stable
    return nullif(current_setting('koldoo.now', true), '')::timestamp with time zone;

-- The definition of cases.Visibility, word for word; a test compares. It reads the rights as the owner of the tables does.
create or replace function koldoo_sees(the_case varchar) returns boolean language plpgsql stable security definer as $$
declare
    the_person uuid := koldoo_person();
    the_body varchar := koldoo_body();
    the_office varchar := koldoo_office();
    the_holders varchar[] := koldoo_holders();
    the_moment timestamp with time zone := koldoo_moment();
begin
    return exists (select 1 from case_file c join case_grant g on g.case_no = c.case_no where c.case_no = the_case and
         g.body_code = the_body and g.holder = any (the_holders) and (g.user_id is null or g.user_id = the_person)
         and g.valid_from <= the_moment and (g.valid_until is null or g.valid_until > the_moment)
         and (c.restricted = false or g.user_id = the_person and g.basis <> 'EMERGENCY')
         and not exists (select 1 from case_deny d where d.case_no = g.case_no and d.body_code = g.body_code)
         and not exists (select 1 from case_exclusion x where x.case_no = g.case_no and (x.user_id = the_person
             or x.user_id is null and x.body_code = the_body and x.office = the_office)));
end
$$;

-- Whoever must not know of a case: also where somebody reads what is not of a case that they see. Nobody reads the wall itself.
create or replace function koldoo_kept_out(the_case varchar) returns boolean language plpgsql stable security definer as $$
begin
    return exists (select 1 from case_deny d where d.case_no = the_case and d.body_code = koldoo_body())
        or exists (select 1 from case_exclusion x where x.case_no = the_case and (x.user_id = koldoo_person()
            or x.user_id is null and x.body_code = koldoo_body() and x.office = koldoo_office()));
end
$$;

do $$
declare
    the_table varchar;
    the_row record;
begin
    -- Nobody can put a table of the same name before ours.
    execute format('alter function koldoo_sees(varchar) set search_path = %I, pg_temp', current_schema());
    execute format('alter function koldoo_kept_out(varchar) set search_path = %I, pg_temp', current_schema());

    for the_row in select tablename, policyname from pg_policies where schemaname = current_schema() loop
        execute format('drop policy %I on %I', the_row.policyname, the_row.tablename);
    end loop;

    -- What is in a case.
    foreach the_table in array array[
        'case_file', 'case_field', 'identity_field', 'case_fact', 'consent', 'lawful_basis', 'timeline_entry',
        'consent_talk', 'screening', 'identification_decision', 'age_assessment',
        'appeal', 'referral', 'unmet_need', 'legal_matter', 'privileged_note', 'return_entry', 'repatriation',
        'closure_proposal'
    ] loop
        execute format('create policy of_the_case on %I using (koldoo_mechanism() or koldoo_sees(case_no))', the_table);
    end loop;
    -- Answers to a task, and what was entered for another body: also for the body that was asked, when its part is done.
    foreach the_table in array array['custom_answer', 'outside_answer', 'outside_review'] loop
        execute format('create policy of_the_case on %I using (koldoo_mechanism() or koldoo_sees(case_no))', the_table);
        execute format('create policy of_the_body_asked on %1$I using (exists (select 1 from work_item w'
            ' where w.id = %1$I.work_item and w.body_code = koldoo_body() and not w.restricted)'
            ' and not koldoo_kept_out(%1$I.case_no))',
            the_table);
    end loop;
    create policy of_the_referral on phone_attempt
        using (exists (select 1 from referral r where r.id = referral_id));

    -- Who may see it: whoever sees the case reads it, only the mechanism writes it.
    foreach the_table in array array['case_grant', 'case_deny', 'case_person'] loop
        execute format('create policy by_the_mechanism on %I using (koldoo_mechanism())', the_table);
        execute format('create policy read_with_the_case on %I for select using (koldoo_sees(case_no))', the_table);
    end loop;
    -- The wall around a case must be there for those it keeps out: the first wall reads it.
    create policy read_by_the_denied on case_deny for select using (body_code = koldoo_body());

    -- What no person ever reads.
    foreach the_table in array array['identity_index', 'national_index', 'case_request'] loop
        execute format('create policy by_the_mechanism on %I using (koldoo_mechanism())', the_table);
    end loop;

    -- Unfinished intakes, before there is a case: for the author, and for supervisors unless somebody may be listening.
    create policy of_the_author on intake_draft using (koldoo_mechanism() or author = koldoo_person()
        or restricted = false and body_code = koldoo_body() and 'SUPERVISOR' = any (koldoo_holders()));
    create policy of_the_author on intake_submitted using (koldoo_mechanism() or author = koldoo_person());

    -- Alerts: for those they are for; written by the mechanism, because they are often about whoever acts.
    create policy for_its_recipients on alert using (koldoo_mechanism() or exists (select 1 from alert_recipient r
        where r.alert_id = alert.id and (r.user_id = koldoo_person() or r.role = any (koldoo_holders())
            and (r.body_code is null or r.body_code = koldoo_body())))
        and (case_no is null or not koldoo_kept_out(case_no)));

    -- Who looked at how much lately: each only the own, when it is counted; decoys are for oversight and never for the body.
    create policy of_whoever_looked on audit_look using (koldoo_mechanism() or user_id = koldoo_person());
    create policy of_whoever_said_why on audit_purpose using (koldoo_mechanism() or user_id = koldoo_person());
    create policy of_oversight on decoy_case using (koldoo_mechanism() or 'OVERSIGHT' = any (koldoo_holders()));

    -- Walls, custodians and emergency access: read with the case, written by the mechanism. Whoever is kept out reads nothing
    -- of it, and whoever has used emergency access hears of it from the mechanism.
    foreach the_table in array array['case_exclusion', 'case_custodian', 'card_opening', 'card_telephone', 'emergency_use'] loop
        execute format('create policy by_the_mechanism on %I using (koldoo_mechanism())', the_table);
        execute format('create policy read_with_the_case on %I for select using (koldoo_sees(case_no))', the_table);
    end loop;

    -- Whom the person does not want told.
    create policy of_the_case on must_not_be_told using (koldoo_mechanism() or koldoo_sees(case_no));

    -- Exports: for whoever asked for them.
    create policy of_the_asker on data_export using (koldoo_mechanism() or asked_by = koldoo_person());
    create policy of_the_export on data_export_part
        using (koldoo_mechanism() or exists (select 1 from data_export e where e.id = export_id));

    -- Documents of a case.
    foreach the_table in array array['case_document', 'case_document_part'] loop
        execute format('create policy of_the_case on %I using (koldoo_mechanism() or koldoo_sees(case_no))', the_table);
    end loop;

    -- Keeping and forgetting: whoever sees the case; the nightly removal and oversight, which sees no case, by the mechanism.
    foreach the_table in array array['names_removed', 'removal_notice', 'legal_hold', 'data_request'] loop
        execute format('create policy of_the_case on %I using (koldoo_mechanism() or koldoo_sees(case_no))', the_table);
    end loop;

    -- What waits for a second person: for who proposed it and the roles that may decide.
    create policy of_the_two on approval using (koldoo_mechanism() or (case_no is null or not koldoo_kept_out(case_no))
        and (proposed_by = koldoo_person() or approver = any (koldoo_holders()) or goes_up_to = any (koldoo_holders())));
    create policy of_the_proposal on approval_content
        using (exists (select 1 from approval a where a.id = approval_id));

    for the_table in select distinct tablename from pg_policies where schemaname = current_schema() loop
        execute format('alter table %I enable row level security', the_table);
    end loop;

    -- The journal's triggers refuse; nobody but the owner has the right to try, nor to rewrite what was migrated.
    for the_row in
        select distinct grantee, table_name from information_schema.role_table_grants
        where table_schema = current_schema() and grantee not in (current_user, 'PUBLIC')
            and (table_name = 'journal_entry' or table_name like 'flyway\_schema\_history%')
    loop
        execute format('revoke update, delete, truncate, trigger on %I from %I',
            the_row.table_name, the_row.grantee);
        if the_row.table_name <> 'journal_entry' then
            execute format('revoke insert on %I from %I', the_row.table_name, the_row.grantee);
        end if;
    end loop;
end
$$;
