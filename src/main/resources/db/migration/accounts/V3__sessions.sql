-- Who is signed in where, over all nodes. The id is made for this table and is not the session's own.
create table live_session (
    id         uuid        not null primary key,
    user_id    uuid        not null,
    -- kind of device and browser, in codes: what a person knows their own sessions by
    device     varchar(10) not null,
    browser    varchar(20) not null,
    started_at timestamp with time zone not null,
    last_at    timestamp with time zone not null,
    ended_at   timestamp with time zone,
    why        varchar(20),
    constraint live_session_user foreign key (user_id) references app_user (id)
);

create index live_session_of_user on live_session (user_id, ended_at);

-- Half-filled forms, so that they come back after a session ended and on another device. Which form it is shows in no column.
create table kept_form (
    id         uuid        not null primary key,
    user_id    uuid        not null,
    place_mark varchar(64) not null,
    content    bytea       not null,
    kept_at    timestamp with time zone not null,
    constraint kept_form_place unique (user_id, place_mark)
);

-- Who has a key for half-filled forms.
create table kept_form_key (
    user_id uuid not null primary key
);
