-- First contacts that became no case, as numbers of a month. On purpose there is no id, no time, no body and no worker here:
-- nothing leads to a draft, a case, a person or an entry of the journal.
create table contact_without_case (
    in_month     varchar(7)  not null,
    region      varchar(10) not null,
    sex         varchar(10) not null,
    age_class   varchar(20) not null,
    form        varchar(20) not null,
    nationality varchar(20) not null,
    reason      varchar(20) not null,
    contacts    integer     not null,
    constraint contact_without_case_once primary key (in_month, region, sex, age_class, form, nationality, reason)
);

create table help_without_case (
    in_month  varchar(7)  not null,
    help     varchar(20) not null,
    contacts integer     not null,
    constraint help_without_case_once primary key (in_month, help)
);

insert into deadline_parameter (name, label_ky, label_ru, label_en, amount, unit, source, as_of, verified) values
    ('consent.reminder', 'Макулдуктун мөөнөтү бүтөрүн эскертүү', 'Напоминание об окончании согласия', 'Reminder that a consent runs out', 14, 'DAYS',
     'Koldoo''s proposal', date '2026-11-26', false);
