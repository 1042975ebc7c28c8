-- One row is locked while procedures are published, so that nodes that boot together do not collide.
create table workflow_lock (
    name varchar(40) not null primary key
);

insert into workflow_lock (name) values ('procedures');

-- Versions of procedures and their BPMN; body '*' means the national one, else the body whose own version it is.
create table procedure_version (
    id uuid not null primary key,
    topic varchar(100) not null,
    body varchar(20) not null,
    number integer not null,
    shipped boolean not null,
    digest varchar(64) not null,
    definition_id varchar(64) not null,
    bpmn bytea not null,
    created_at timestamp with time zone not null,
    created_by uuid not null
);

create unique index procedure_version_number on procedure_version (topic, body, number);
create unique index procedure_version_definition on procedure_version (definition_id);

-- Which version runs.
create table active_procedure (
    topic varchar(100) not null,
    body varchar(20) not null,
    version_id uuid not null,
    since timestamp with time zone not null,
    primary key (topic, body)
);

-- Every procedure instance of the engine: its id there is the id here.
create table procedure_run (
    id uuid not null primary key,
    root_id uuid not null,
    case_no varchar(13) not null,
    topic varchar(100) not null,
    version_id uuid not null,
    owner_body varchar(20) not null,
    subject uuid,
    started_at timestamp with time zone not null,
    ended_at timestamp with time zone
);

create index procedure_run_case on procedure_run (case_no, started_at);

-- The id of a work item is the id of the engine's task. sort_at is due_at, or the end of time, so that lists have one order.
create table work_item (
    id uuid not null primary key,
    run_id uuid not null,
    case_no varchar(13) not null,
    subject uuid,
    topic varchar(100) not null,
    version_id uuid not null,
    element varchar(100) not null,
    step_key varchar(100) not null,
    stage varchar(20) not null,
    party varchar(40) not null,
    body_code varchar(20) not null,
    office varchar(40),
    role varchar(20) not null,
    assignee uuid,
    chosen boolean not null,
    redirected varchar(20),
    intended_body varchar(20),
    restricted boolean not null,
    created_at timestamp with time zone not null,
    due_at timestamp with time zone,
    sort_at timestamp with time zone not null,
    state varchar(20) not null,
    outcome varchar(60),
    completed_by uuid,
    completed_at timestamp with time zone,
    version bigint not null
);

create index work_item_of_body on work_item (body_code, state, sort_at, id);
create index work_item_unassigned on work_item (body_code, assignee, state, sort_at, id);
create index work_item_of_person on work_item (assignee, state, sort_at, id);
create index work_item_of_case on work_item (case_no, state);
create index work_item_of_run on work_item (run_id);

-- The named team of a restricted case: only they see its steps.
create table work_item_person (
    work_item_id uuid not null,
    user_id uuid not null,
    primary key (work_item_id, user_id)
);

create table deadline_parameter (
    name varchar(60) not null primary key,
    label_ky varchar(200) not null,
    label_ru varchar(200) not null,
    label_en varchar(200) not null,
    amount integer not null,
    unit varchar(20) not null,
    source varchar(400) not null,
    as_of date not null,
    verified boolean not null
);

create table holiday (
    on_date date not null primary key,
    label_ky varchar(200) not null,
    label_ru varchar(200) not null,
    label_en varchar(200) not null,
    working boolean not null,
    source varchar(400) not null,
    verified boolean not null
);
