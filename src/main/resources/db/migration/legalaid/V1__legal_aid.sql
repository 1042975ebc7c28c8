create table legal_matter (
    id uuid primary key,
    case_no varchar(13) not null,
    kind varchar(20) not null,
    lawyer_body varchar(20) not null,
    consulted boolean not null,
    punishment_outcome varchar(20),
    opened_by uuid not null,
    opened_at timestamp with time zone not null,
    version bigint not null
);
create index legal_matter_case on legal_matter (case_no, opened_at);

create table privileged_note (
    id uuid primary key,
    case_no varchar(13) not null,
    matter_id uuid not null,
    work_item_id uuid not null unique,
    kind varchar(20) not null,
    outcome varchar(20) not null,
    content bytea not null,
    written_by uuid not null,
    written_at timestamp with time zone not null
);
create index privileged_note_case on privileged_note (case_no, written_at);
