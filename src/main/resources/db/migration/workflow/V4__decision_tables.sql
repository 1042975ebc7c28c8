-- Versions of decision tables and their DMN. A version never changes.
create table decision_version (
    id uuid not null primary key,
    table_key varchar(100) not null,
    number integer not null,
    digest varchar(64) not null,
    dmn bytea not null,
    shipped boolean not null,
    order_no varchar(100),
    order_date date,
    created_at timestamp with time zone not null,
    created_by uuid not null,
    approved_by uuid
);

create unique index decision_version_number on decision_version (table_key, number);

-- Which version advises. Who went back to a former one did so alone, and a second person looks at it afterwards.
create table active_decision (
    table_key varchar(100) not null primary key,
    version_id uuid not null,
    since timestamp with time zone not null,
    activated_by uuid not null,
    went_back boolean not null,
    confirmed_by uuid,
    confirmed_at timestamp with time zone
);

-- A change in the making. What was approved is the digest, not the row.
create table decision_draft (
    id uuid not null primary key,
    table_key varchar(100) not null,
    base_version uuid not null,
    state varchar(20) not null,
    revision integer not null,
    author uuid not null,
    created_at timestamp with time zone not null,
    changed_by uuid not null,
    changed_at timestamp with time zone not null,
    order_no varchar(100),
    order_date date,
    approved_digest varchar(64),
    approver uuid,
    rejected_reason varchar(1000),
    published_version uuid,
    version bigint not null
);

create index decision_draft_table on decision_draft (table_key, state);

-- Every state a draft has been in, for undo and redo.
create table decision_draft_revision (
    draft_id uuid not null,
    revision integer not null,
    dmn bytea not null,
    primary key (draft_id, revision)
);

-- Whoever had a hand in a draft does not approve it.
create table decision_draft_hand (
    draft_id uuid not null,
    user_id uuid not null,
    primary key (draft_id, user_id)
);
