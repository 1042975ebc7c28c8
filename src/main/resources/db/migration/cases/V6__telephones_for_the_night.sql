-- Where somebody of a sealed case's team answers at night; read from the emergency card alone, sealed under the case's key.
create table card_telephone (
    case_no   varchar(13) not null,
    user_id   uuid        not null,
    telephone bytea       not null,
    constraint card_telephone_once primary key (case_no, user_id)
);
