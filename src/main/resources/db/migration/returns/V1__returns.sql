create table return_entry (
    id uuid primary key,
    case_no varchar(13) not null,
    work_item_id uuid not null unique,
    step varchar(30) not null,
    outcome varchar(20) not null,
    content bytea not null,
    recorded_by uuid not null,
    recorded_at timestamp with time zone not null
);
create index return_entry_case on return_entry (case_no, recorded_at);

create table repatriation (
    id uuid primary key,
    case_no varchar(13) not null,
    direction varchar(20) not null,
    voluntary boolean not null,
    risk_assessed boolean not null,
    planned_on date,
    handed_over_on date,
    follow_ups integer not null,
    version bigint not null
);
create index repatriation_case on repatriation (case_no);
