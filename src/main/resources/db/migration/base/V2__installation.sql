-- What this database is for, written once when it is made: 'real', or 'demo' for invented people only. Never changed.
create table installation (
    id   integer     not null primary key,
    kind varchar(10) not null
);

insert into installation (id, kind) values (1, '${installation}');
