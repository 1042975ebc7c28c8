-- A change of a procedure that is being prepared. body '*' means the country's, as in procedure_version. open_mark is 'OPEN'
-- while it is worked on, else the id, so that there is one open draft of a procedure.
create table sop_draft (
    id uuid not null primary key,
    topic varchar(100) not null,
    body varchar(20) not null,
    open_mark varchar(40) not null,
    base_version uuid,
    state varchar(20) not null,
    revision integer not null,
    head integer not null,
    last_step integer not null,
    started_by uuid not null,
    started_at timestamp with time zone not null,
    holder uuid not null,
    held_at timestamp with time zone not null,
    order_no varchar(60),
    order_date date,
    trial boolean not null,
    note varchar(1000),
    submitted_by uuid,
    submitted_at timestamp with time zone,
    submitted_digest varchar(64),
    approved_by uuid,
    approved_at timestamp with time zone,
    approved_digest varchar(64),
    returned_reason varchar(1000),
    ended_at timestamp with time zone,
    version_id uuid
);

create unique index sop_draft_open on sop_draft (topic, body, open_mark);

-- What undo goes back to; both views of a draft share it.
create table sop_draft_step (
    draft_id uuid not null,
    position integer not null,
    bpmn bytea not null,
    changed_by uuid not null,
    changed_at timestamp with time zone not null,
    primary key (draft_id, position)
);

-- Everybody who changed a draft; none of them may approve it.
create table sop_draft_author (
    draft_id uuid not null,
    user_id uuid not null,
    primary key (draft_id, user_id)
);

-- How a version came into force: by a draft that two people made, or by going back, which a second person looks at afterwards.
create table sop_publication (
    id uuid not null primary key,
    version_id uuid not null,
    topic varchar(100) not null,
    body varchar(20) not null,
    kind varchar(20) not null,
    order_no varchar(60),
    order_date date,
    trial boolean not null,
    note varchar(1000),
    acted_by uuid not null,
    acted_at timestamp with time zone not null,
    approved_by uuid,
    reviewed_by uuid,
    reviewed_at timestamp with time zone
);

create index sop_publication_of on sop_publication (topic, body, acted_at);
