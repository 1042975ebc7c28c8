create table body (
    code            varchar(20)  not null primary key,
    body_type       varchar(40)  not null,
    name_ky         varchar(200) not null,
    name_ru         varchar(200) not null,
    name_en         varchar(200) not null,
    law_enforcement boolean      not null,
    state_body      boolean      not null,
    case_owner      boolean      not null,
    sop_status      varchar(20)  not null,
    sop_as_of       date,
    sop_source      varchar(300),
    phone_24h       varchar(40),
    closed_on       date,
    successor       varchar(20),
    version         bigint       not null
);

create table body_office (
    id        uuid         not null primary key,
    body_code varchar(20)  not null,
    code      varchar(40)  not null,
    name_ky   varchar(200) not null,
    name_ru   varchar(200) not null,
    name_en   varchar(200) not null,
    region    varchar(10)  not null,
    version   bigint       not null,
    constraint body_office_body foreign key (body_code) references body (code),
    constraint body_office_code unique (body_code, code)
);

-- Deliberately no address: a shelter tells it itself.
create table service_offer (
    id           uuid         not null primary key,
    body_code    varchar(20)  not null,
    service      varchar(40)  not null,
    name_ky      varchar(200) not null,
    name_ru      varchar(200) not null,
    name_en      varchar(200) not null,
    region       varchar(10)  not null,
    sexes        varchar(20)  not null,
    children     boolean      not null,
    adults       boolean      not null,
    foreigners   boolean      not null,
    accessible   boolean      not null,
    languages    varchar(200) not null,
    places_total integer,
    places_free  integer,
    phone_24h    varchar(40),
    closed       boolean      not null,
    version      bigint       not null,
    constraint service_offer_body foreign key (body_code) references body (code),
    constraint service_offer_places check (places_free is null or (places_free >= 0 and places_free <= places_total))
);

create index service_offer_service on service_offer (service, closed);
create index service_offer_of_body on service_offer (body_code);
