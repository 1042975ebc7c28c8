-- Where the signed page lies, and that the end of a consent was announced and has been acted upon.
alter table consent add column paper bytea;
alter table consent add column reminded_at timestamp with time zone;
alter table consent add column ended_at timestamp with time zone;
create index consent_expiry on consent (expires_on);

-- Bodies that the person does not want told. Stronger than a refused consent: what was recorded before it is no basis any more.
create table must_not_be_told (
    id          uuid        not null primary key,
    case_no     varchar(13) not null,
    body_code   varchar(20) not null,
    note        bytea,
    since       timestamp with time zone not null,
    recorded_by uuid        not null,
    lifted_at   timestamp with time zone,
    lifted_by   uuid
);
create index must_not_be_told_case on must_not_be_told (case_no, body_code);
