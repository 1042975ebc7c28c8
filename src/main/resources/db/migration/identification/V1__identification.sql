create table screening (
    id uuid primary key,
    case_no varchar(13) not null,
    work_item_id uuid not null unique,
    profile varchar(20) not null,
    set_version varchar(20) not null,
    act varchar(20) not null,
    advice varchar(30) not null,
    advice_row varchar(30) not null,
    conclusion varchar(20) not null,
    against_advice boolean not null,
    answers bytea not null,
    reasons bytea,
    screener uuid not null,
    body_code varchar(20) not null,
    screened_at timestamp with time zone not null
);
create index screening_case on screening (case_no, screened_at);

create table identification_decision (
    id uuid primary key,
    case_no varchar(13) not null,
    work_item_id uuid not null unique,
    stage varchar(10) not null,
    outcome varchar(30) not null,
    self_declared boolean not null,
    content bytea not null,
    body_code varchar(20) not null,
    decided_by uuid not null,
    decided_at timestamp with time zone not null
);
create index identification_decision_case on identification_decision (case_no, decided_at);

create table age_assessment (
    id uuid primary key,
    case_no varchar(13) not null,
    work_item_id uuid not null unique,
    method varchar(30) not null,
    outcome varchar(20) not null,
    reasons bytea,
    assessed_by uuid not null,
    assessed_at timestamp with time zone not null
);

create table appeal (
    id uuid primary key,
    case_no varchar(13) not null,
    run uuid,
    type varchar(30) not null,
    filed_by varchar(20) not null,
    grounds varchar(30) not null,
    statement bytea,
    filed_user uuid not null,
    filed_at timestamp with time zone not null,
    decision varchar(20),
    reasons bytea,
    decided_body varchar(20),
    decided_by uuid,
    decided_at timestamp with time zone,
    version bigint not null
);
create index appeal_case on appeal (case_no, filed_at);

-- Which body decides formally and which one reviews: nobody's law yet, so it is data with a source.
create table deciding_body (
    party varchar(20) primary key,
    body_code varchar(20) not null,
    source varchar(300) not null,
    as_of date not null,
    verified boolean not null
);
insert into deciding_body values
    ('decider', 'MOL', 'No public act names who decides; the ministry is the national coordinator (Cabinet decree 252 of 2021)', date '2026-11-24', false),
    ('reviewer', 'OMB', 'Proposal of Koldoo: a body outside the first decision; no public act names one', date '2026-11-24', false);
