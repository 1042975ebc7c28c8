-- Whom a provider of single sign-on means: an account is named by issuer and subject, never by a mail address.
create table sign_on_link (
    user_id   uuid         not null primary key,
    issuer    varchar(300) not null,
    subject   varchar(255) not null,
    linked_at timestamp with time zone not null,
    constraint sign_on_link_once unique (issuer, subject),
    constraint sign_on_link_user foreign key (user_id) references app_user (id)
);
