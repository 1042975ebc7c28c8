create table journal_entry (
    seq          bigint                   not null primary key,
    happened_at  timestamp with time zone not null,
    user_id      uuid                     not null,
    body_code    varchar(20),
    session_mark varchar(20),
    action       varchar(80)              not null,
    case_no      varchar(13),
    object       varchar(200)             not null,
    facts        varchar(4000)            not null,
    mac          bytea                    not null
);

create index journal_entry_case on journal_entry (case_no, seq);
create index journal_entry_user on journal_entry (user_id, seq);
create index journal_entry_action on journal_entry (action, seq);

create table journal_head (
    id  integer not null primary key,
    seq bigint  not null,
    mac bytea   not null
);

insert into journal_head (id, seq, mac) values (1, 0, cast('' as bytea));
