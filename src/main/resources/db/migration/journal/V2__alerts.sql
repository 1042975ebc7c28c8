-- What somebody must look at. Codes only, like the journal.
create table alert (
    id          uuid          not null primary key,
    happened_at timestamp with time zone not null,
    kind        varchar(40)   not null,
    case_no     varchar(13),
    raised_by   uuid          not null,
    facts       varchar(2000) not null
);

-- One person, or everybody with a role, of one body or of all.
create table alert_recipient (
    id        uuid        not null primary key,
    alert_id  uuid        not null,
    user_id   uuid,
    body_code varchar(20),
    role      varchar(20),
    constraint alert_recipient_alert foreign key (alert_id) references alert (id)
);
create index alert_recipient_alert on alert_recipient (alert_id);
create index alert_recipient_user on alert_recipient (user_id);
create index alert_recipient_role on alert_recipient (role, body_code);

create table alert_seen (
    alert_id uuid not null,
    user_id  uuid not null,
    seen_at  timestamp with time zone not null,
    constraint alert_seen_once primary key (alert_id, user_id)
);
