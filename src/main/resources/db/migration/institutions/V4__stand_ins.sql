-- Which body lends its second person to one that has none.
create table body_stand_in (
    body_code varchar(20) not null primary key,
    stand_in  varchar(20) not null,
    named_by  uuid        not null,
    named_at  timestamp with time zone not null,
    constraint body_stand_in_body foreign key (body_code) references body (code),
    constraint body_stand_in_other foreign key (stand_in) references body (code),
    constraint body_stand_in_another check (stand_in <> body_code)
);
