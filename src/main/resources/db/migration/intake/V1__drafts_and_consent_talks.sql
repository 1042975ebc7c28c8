-- Unfinished intakes: sealed under a key of their own, never searched, destroyed when they expire.
create table intake_draft (
    id uuid primary key,
    author uuid not null,
    body_code varchar(20) not null,
    mode varchar(10) not null,
    page varchar(20) not null,
    search_id varchar(40),
    restricted boolean not null,
    content bytea,
    created_at timestamp with time zone not null,
    updated_at timestamp with time zone not null,
    warn_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    version bigint not null
);
create index intake_draft_author on intake_draft (author, expires_at);
create index intake_draft_body on intake_draft (body_code, expires_at);
create index intake_draft_expiry on intake_draft (expires_at);

-- Which case a draft became: submitting twice makes one case.
create table intake_submitted (
    draft_id uuid primary key,
    author uuid not null,
    case_no varchar(13) not null,
    submitted_at timestamp with time zone not null
);

-- The talk about consent: codes only; what was agreed to is kept with the case.
create table consent_talk (
    id uuid primary key,
    case_no varchar(13) not null,
    work_item uuid,
    held_at timestamp with time zone not null,
    held_by uuid not null,
    outcome varchar(20) not null,
    language varchar(10) not null,
    text_version varchar(60) not null,
    interpreter boolean not null,
    told_back boolean not null,
    understood varchar(100) not null
);
create index consent_talk_case on consent_talk (case_no, held_at);
