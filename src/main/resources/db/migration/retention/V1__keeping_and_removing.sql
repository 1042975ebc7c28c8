-- How long things are kept. The program has a policy and no law to point to; each row says so.
create table retention_period (
    name     varchar(40)  not null primary key,
    amount   integer      not null,
    unit     varchar(10)  not null,
    source   varchar(400) not null,
    as_of    date         not null,
    verified boolean      not null
);
insert into retention_period (name, amount, unit, source, as_of, verified) values
    ('case.names', 24, 'MONTHS', 'Policy of the program; no Kyrgyz rule for files of victims is known', date '2026-11-26', false),
    ('case.all', 60, 'MONTHS', 'Policy of the program: five years after closure; no Kyrgyz rule for files of victims is known', date '2026-11-26', false),
    ('notIdentified.names', 12, 'MONTHS', 'Policy of the program: less is kept of whoever was not identified; no Kyrgyz rule is known', date '2026-11-26', false),
    ('notIdentified.all', 24, 'MONTHS', 'Policy of the program: less is kept of whoever was not identified; no Kyrgyz rule is known', date '2026-11-26', false),
    ('child.age', 25, 'YEARS', 'Policy of the program: until the age of 25, so that a grown child can still ask; no Kyrgyz rule is known', date '2026-11-26', false),
    ('notice', 30, 'DAYS', 'Policy of the program', date '2026-11-26', false),
    ('notice.least', 14, 'DAYS', 'Policy of the program: nothing goes that was not announced', date '2026-11-26', false),
    ('engine.history', 30, 'DAYS', 'Policy of the program', date '2026-11-26', false);

-- Closed cases whose names are gone. born: how old the person can be at least, known until the name went.
create table names_removed (
    case_no    varchar(13) not null primary key,
    removed_at timestamp with time zone not null,
    born       date
);

-- What the country counted of a case stays without its number; the year is the finest time.
create table statistical_case (
    id          uuid        not null primary key,
    opened_year integer     not null,
    closed_year integer     not null,
    body_code   varchar(20) not null,
    facts       varchar(2000) not null
);
create index statistical_case_year on statistical_case (opened_year);

-- That the supervisor was told; closed_at: about which closing.
create table removal_notice (
    case_no   varchar(13) not null,
    what      varchar(10) not null,
    closed_at timestamp with time zone not null,
    told_at   timestamp with time zone not null,
    constraint removal_notice_once primary key (case_no, what)
);

create table legal_hold (
    id        uuid        not null primary key,
    case_no   varchar(13) not null,
    reason    varchar(20) not null,
    reference bytea,
    placed_by uuid        not null,
    placed_at timestamp with time zone not null,
    lifted_by uuid,
    lifted_at timestamp with time zone
);
create index legal_hold_case on legal_hold (case_no, lifted_at);

-- What a person asked about the own data.
create table data_request (
    id          uuid        not null primary key,
    case_no     varchar(13) not null,
    body_code   varchar(20) not null,
    kind        varchar(20) not null,
    received    varchar(20) not null,
    received_on date        not null,
    identity_by varchar(20) not null,
    checked_by  uuid,
    wish        bytea,
    recorded_by uuid        not null,
    recorded_at timestamp with time zone not null,
    due_at      timestamp with time zone not null,
    told_kept   timestamp with time zone,
    outcome     varchar(20),
    reason      bytea,
    answered_by uuid,
    answered_at timestamp with time zone,
    late_told   timestamp with time zone,
    version     bigint      not null
);
create index data_request_case on data_request (case_no, answered_at);
create index data_request_body on data_request (body_code, answered_at, due_at);

-- One row a night: whichever node has the lease works; another one takes over when it ran out.
create table removal_night (
    on_date     date    not null primary key,
    lease_until timestamp with time zone not null,
    holder      uuid    not null,
    names       integer not null,
    everything  integer not null,
    failed      integer not null,
    ended_at    timestamp with time zone
);
