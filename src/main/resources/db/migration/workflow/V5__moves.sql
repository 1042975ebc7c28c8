-- Moving running cases to another version of their procedure: what was asked for, and how far each run is. A run stands for
-- its case; no case number is here.
create table procedure_move (
    id uuid not null primary key,
    topic varchar(100) not null,
    body varchar(20) not null,
    -- 'OPEN' while it goes on, else its own id: one at a time for a procedure.
    open_mark varchar(40) not null,
    target_version uuid not null,
    state varchar(20) not null,
    started_by uuid not null,
    started_at timestamp with time zone not null,
    ended_at timestamp with time zone
);

create unique index procedure_move_open on procedure_move (topic, body, open_mark);

-- Where tasks land that the new version does not have, as the administrator chose.
create table procedure_move_pick (
    move_id uuid not null,
    from_version uuid not null,
    from_element varchar(100) not null,
    to_element varchar(100) not null,
    primary key (move_id, from_version, from_element)
);

create table procedure_move_run (
    move_id uuid not null,
    run_id uuid not null,
    from_version uuid not null,
    state varchar(20) not null,
    reason varchar(60),
    attempts integer not null,
    done_at timestamp with time zone,
    primary key (move_id, run_id)
);

create index procedure_move_run_state on procedure_move_run (move_id, state);
create index procedure_run_version on procedure_run (version_id, ended_at);
