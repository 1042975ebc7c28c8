create table app_user (
    id              uuid         not null primary key,
    login           varchar(40)  not null,
    display_name    varchar(120) not null,
    search_text     varchar(200) not null,
    body_code       varchar(20),
    office          varchar(40),
    lang            varchar(8)   not null,
    shortcuts       boolean      not null,
    -- null: this person cannot sign in with a password
    password_hash   varchar(200),
    must_change     boolean      not null,
    active          boolean      not null,
    demo            boolean      not null,
    failed          integer      not null,
    locked_until    timestamp with time zone,
    last_sign_in    timestamp with time zone,
    conduct_version integer,
    conduct_at      timestamp with time zone,
    created_at      timestamp with time zone not null,
    -- grows when rights or password change; a session that holds an older one ends
    stamp           bigint       not null,
    version         bigint       not null,
    constraint app_user_login unique (login)
);

create index app_user_body on app_user (body_code, active);

create table user_role (
    user_id uuid        not null,
    role    varchar(20) not null,
    constraint user_role_pk primary key (user_id, role),
    constraint user_role_user foreign key (user_id) references app_user (id)
);

-- One row. Once closed it stays closed, even when every administrator is gone.
create table first_admin (
    id          integer not null primary key,
    token_hash  varchar(64),
    wrong_tries integer not null,
    closed_at   timestamp with time zone
);

insert into first_admin (id, token_hash, wrong_tries, closed_at) values (1, null, 0, null);

-- One row: a try with an unknown login writes as much as a try with a known one, and shows no login.
create table unknown_sign_in (
    id    integer not null primary key,
    tries bigint  not null
);

insert into unknown_sign_in (id, tries) values (1, 0);
