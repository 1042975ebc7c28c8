create table referral (
    id uuid primary key,
    case_no varchar(13) not null,
    offer_id uuid not null,
    service varchar(30) not null,
    sender_body varchar(20) not null,
    receiver_body varchar(20) not null,
    emergency boolean not null,
    state varchar(20) not null,
    basis varchar(30) not null,
    shared varchar(1000) not null,
    message bytea,
    run uuid,
    sent_by uuid not null,
    sent_at timestamp with time zone not null,
    answered_at timestamp with time zone,
    answered_by_phone boolean not null,
    decline_reason varchar(30),
    place_taken boolean not null,
    restricted boolean not null,
    version bigint not null
);
create index referral_case on referral (case_no, sent_at);
create index referral_sent on referral (sender_body, sent_at);
create index referral_received on referral (receiver_body, sent_at);

create table phone_attempt (
    id uuid primary key,
    referral_id uuid not null,
    result varchar(20) not null,
    by_user uuid not null,
    at timestamp with time zone not null
);
create index phone_attempt_referral on phone_attempt (referral_id);

create table unmet_need (
    id uuid primary key,
    case_no varchar(13) not null,
    service varchar(30) not null,
    misfits varchar(200) not null,
    body_code varchar(20) not null,
    recorded_by uuid not null,
    recorded_at timestamp with time zone not null
);
create index unmet_need_service on unmet_need (service, recorded_at);
