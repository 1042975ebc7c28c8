-- A restricted case is a sealed one; why it is sealed stands beside it. docs/decisions/sealed-cases.md
alter table case_file add column sealed_for varchar(10);
update case_file set sealed_for = 'OFFICIAL' where restricted = true;

-- People and offices that must not know of a case, besides the bodies of case_deny. One of user_id and office is set.
create table case_exclusion (
    id          uuid        not null primary key,
    case_no     varchar(13) not null,
    body_code   varchar(20) not null,
    user_id     uuid,
    office      varchar(40),
    reason      bytea       not null,
    since       timestamp with time zone not null,
    excluded_by uuid        not null
);
create index case_exclusion_case on case_exclusion (case_no);
create index case_exclusion_user on case_exclusion (user_id);
create index case_exclusion_office on case_exclusion (body_code, office);

-- Who of another body may open the emergency card of a sealed case at any time.
create table case_custodian (
    case_no varchar(13) not null,
    user_id uuid        not null,
    since   timestamp with time zone not null,
    constraint case_custodian_once primary key (case_no, user_id)
);

-- Who is on call for all sealed cases of other bodies, and when.
create table custodian_duty (
    id         uuid        not null primary key,
    body_code  varchar(20) not null,
    user_id    uuid        not null,
    from_at    timestamp with time zone not null,
    until_at   timestamp with time zone not null,
    entered_by uuid        not null,
    entered_at timestamp with time zone not null
);
create index custodian_duty_until on custodian_duty (until_at);

create table card_opening (
    id        uuid        not null primary key,
    case_no   varchar(13) not null,
    user_id   uuid        not null,
    body_code varchar(20) not null,
    reason    bytea       not null,
    opened_at timestamp with time zone not null
);
create index card_opening_case on card_opening (case_no, opened_at);

-- Emergency access: the right itself is a row of case_grant with basis EMERGENCY and this id as its source.
create table emergency_use (
    id          uuid        not null primary key,
    case_no     varchar(13) not null,
    user_id     uuid        not null,
    body_code   varchar(20) not null,
    reason_code varchar(40) not null,
    reason      bytea       not null,
    opened_at   timestamp with time zone not null,
    ends_at     timestamp with time zone not null,
    review_due  timestamp with time zone not null,
    reviewed_by uuid,
    reviewed_at timestamp with time zone,
    verdict     varchar(20),
    note        bytea,
    version     bigint      not null
);
create index emergency_use_user on emergency_use (user_id, opened_at);
create index emergency_use_case on emergency_use (case_no, opened_at);

-- Whom to turn to where a body is kept out of a case. Proposals; the country decides.
create table alternative_route (
    body_code  varchar(20)  not null,
    other_body varchar(20)  not null,
    place      integer      not null,
    source     varchar(400) not null,
    as_of      date         not null,
    verified   boolean      not null,
    constraint alternative_route_once primary key (body_code, other_body)
);
insert into alternative_route (body_code, other_body, place, source, as_of, verified) values
    ('MVD', 'GKNB', 1, 'Koldoo''s proposal; who investigates officials was not looked up in a law', date '2026-11-26', false),
    ('MVD', 'PGO', 2, 'Koldoo''s proposal; who investigates officials was not looked up in a law', date '2026-11-26', false),
    ('MVD', 'OMB', 3, 'Koldoo''s proposal', date '2026-11-26', false),
    ('GKNB', 'PGO', 1, 'Koldoo''s proposal', date '2026-11-26', false),
    ('GKNB', 'OMB', 2, 'Koldoo''s proposal', date '2026-11-26', false),
    ('BORD', 'GKNB', 1, 'Koldoo''s proposal', date '2026-11-26', false),
    ('BORD', 'PGO', 2, 'Koldoo''s proposal', date '2026-11-26', false),
    ('PGO', 'OMB', 1, 'Koldoo''s proposal', date '2026-11-26', false),
    ('MOL', 'OMB', 1, 'Koldoo''s proposal', date '2026-11-26', false),
    ('MFA', 'OMB', 1, 'Koldoo''s proposal', date '2026-11-26', false),
    ('MOH', 'OMB', 1, 'Koldoo''s proposal', date '2026-11-26', false);

insert into deadline_parameter (name, label_ky, label_ru, label_en, amount, unit, source, as_of, verified) values
    ('emergency.review', 'Шашылыш кирүүнү карап чыгуу', 'Проверка экстренного доступа', 'Review of emergency access', 72, 'HOURS',
     'Koldoo''s proposal', date '2026-11-26', false);
