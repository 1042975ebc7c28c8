-- What is asked again: a key holder who came in with a recovery code registers a new passkey first.
alter table app_user add column enrol_again boolean default false not null;
-- Wrong tries since the journal last heard of them, and when that was: a flood of tries must not flood the journal.
alter table app_user add column untold integer default 0 not null;
alter table app_user add column told_at timestamp with time zone;

-- What a person proves with, after the password, that it is them.
create table factor (
    id              uuid         not null primary key,
    user_id         uuid         not null,
    kind            varchar(10)  not null,
    label           varchar(60)  not null,
    -- a key that the body issued, registered under the eyes of this supervisor
    issued_by       uuid,
    created_at      timestamp with time zone not null,
    last_used       timestamp with time zone,
    -- of a code generator: the sealed secret, and the last step whose code was taken
    secret          bytea,
    last_step       bigint,
    -- of a passkey
    credential_id   varchar(1400),
    public_key      bytea,
    sign_count      bigint,
    transports      varchar(100),
    verified        boolean,
    backup_eligible boolean,
    backup_state    boolean,
    attestation     bytea,
    client_data     bytea,
    constraint factor_user foreign key (user_id) references app_user (id),
    constraint factor_credential unique (credential_id)
);

create index factor_of_user on factor (user_id);

-- Ten one-use codes for the day the phone is lost; a new set takes the place of the old one.
create table recovery_code (
    user_id uuid        not null,
    hash    varchar(64) not null,
    used_at timestamp with time zone,
    constraint recovery_code_pk primary key (user_id, hash),
    constraint recovery_code_user foreign key (user_id) references app_user (id)
);

-- A code that a supervisor reads to a person: to enrol again after a lost phone, or to register a key of the body.
create table enrolment_code (
    user_id     uuid        not null,
    purpose     varchar(10) not null,
    supervisor  uuid        not null,
    approved_by uuid,
    hash        varchar(64),
    expires_at  timestamp with time zone not null,
    constraint enrolment_code_pk primary key (user_id, purpose),
    constraint enrolment_code_user foreign key (user_id) references app_user (id)
);
