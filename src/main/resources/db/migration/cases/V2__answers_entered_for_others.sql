-- Tasks that the owner of a case closed for another body, until that body and then the owner have looked at it.
create table outside_review (
    work_item   uuid        not null primary key,
    case_no     varchar(13) not null,
    body_code   varchar(20) not null,
    role        varchar(20) not null,
    entered_at  timestamp with time zone not null,
    verdict     varchar(20),
    outcome     varchar(60),
    reviewed_by uuid,
    reviewed_at timestamp with time zone,
    noted_at    timestamp with time zone,
    version     bigint      not null
);
create index outside_review_body on outside_review (body_code, verdict, entered_at);
create index outside_review_case on outside_review (case_no);
