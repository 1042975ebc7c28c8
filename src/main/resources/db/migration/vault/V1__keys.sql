create table kek (
    id        uuid        not null primary key,
    body_code varchar(20) not null,
    version   integer     not null,
    wrapped   bytea       not null,
    constraint kek_of_body unique (body_code, version)
);

-- A destroyed key leaves its row behind without the key, so that nobody can make it anew.
create table data_key (
    owner        varchar(80) not null primary key,
    kek_id       uuid        not null,
    kek_version  integer     not null,
    wrapped      bytea,
    destroyed_at timestamp with time zone
);

create index data_key_kek on data_key (kek_id);
