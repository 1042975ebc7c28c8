create table closure_proposal (
    id uuid primary key,
    case_no varchar(13) not null,
    reason varchar(30) not null,
    note bytea,
    told_how_to_return boolean not null,
    proposed_by uuid not null,
    proposed_at timestamp with time zone not null,
    decision varchar(20),
    decision_reasons bytea,
    decided_by uuid,
    decided_at timestamp with time zone,
    version bigint not null
);
create index closure_proposal_case on closure_proposal (case_no, proposed_at);
