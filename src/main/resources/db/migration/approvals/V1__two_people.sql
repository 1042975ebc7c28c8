-- What one person wants and another must agree to. Codes, ids and numbers only.
create table approval (
    id           uuid        not null primary key,
    kind         varchar(40) not null,
    -- null: a matter of the installation
    body_code    varchar(20),
    approver     varchar(20) not null,
    goes_up_to   varchar(20) not null,
    case_no      varchar(13),
    digest       varchar(64) not null,
    proposed_by  uuid        not null,
    proposed_at  timestamp with time zone not null,
    state        varchar(10) not null,
    decided_by   uuid,
    decided_at   timestamp with time zone,
    reason       varchar(1000),
    escalated_at timestamp with time zone
);
create index approval_waiting on approval (state, proposed_at);
create index approval_proposer on approval (proposed_by, state);

create table approval_content (
    approval_id uuid          not null,
    name        varchar(60)   not null,
    content     varchar(4000) not null,
    constraint approval_content_once primary key (approval_id, name),
    constraint approval_content_of foreign key (approval_id) references approval (id)
);

create table approval_parameter (
    code     varchar(40)  not null primary key,
    amount   integer      not null,
    source   varchar(400) not null,
    as_of    date         not null,
    verified boolean      not null
);

insert into approval_parameter (code, amount, source, as_of, verified) values
    ('goes-up', 5, 'Koldoo, own proposal: a week in which somebody is ill must not stop a revocation', date '2026-11-26', false);
