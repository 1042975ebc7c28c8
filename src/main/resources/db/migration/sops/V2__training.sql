-- How many people of a body were trained in its procedure, as somebody who may say so entered it; the latest counts.
create table body_training (
    id         uuid         not null primary key,
    body_code  varchar(20)  not null,
    people     integer      not null,
    as_of      date         not null,
    source     varchar(300) not null,
    entered_at timestamp with time zone not null
);

create index body_training_latest on body_training (body_code, as_of, entered_at);
