create table key_check (
    name        varchar(40) not null primary key,
    fingerprint bytea       not null
);
