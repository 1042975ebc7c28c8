-- What somebody took out, or wants to: who, what for, how many rows, until when. The file is sealed under a key of its own,
-- which is destroyed when its time is over.
create table data_export (
    id          uuid        not null primary key,
    kind        varchar(20) not null,
    case_no     varchar(13),
    purpose     varchar(40) not null,
    state       varchar(20) not null,
    asked_by    uuid        not null,
    asked_at    timestamp with time zone not null,
    agreed_at   timestamp with time zone,
    made_at     timestamp with time zone,
    expires_at  timestamp with time zone not null,
    row_count   integer     not null,
    file_name   varchar(60),
    parts       integer     not null,
    version     bigint      not null
);
create index data_export_person on data_export (asked_by, asked_at);
create index data_export_expiry on data_export (state, expires_at);

create table data_export_part (
    export_id uuid    not null,
    part      integer not null,
    sealed    bytea   not null,
    constraint data_export_part_once primary key (export_id, part)
);
