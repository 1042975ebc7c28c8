-- Papers, photos and recordings of a case. Name, description and content are sealed under the key of the case; what is gone
-- leaves a line behind that says when and why.
create table case_document (
    id             uuid         not null primary key,
    case_no        varchar(13)  not null,
    kind           varchar(20)  not null,
    file_kind      varchar(10)  not null,
    bytes          bigint       not null,
    parts          integer      not null,
    name           bytea,
    description    bytea,
    state          varchar(20)  not null,
    scanned        varchar(20)  not null,
    scanned_at     timestamp with time zone not null,
    added_by       uuid         not null,
    added_at       timestamp with time zone not null,
    removal_reason varchar(20),
    removal_by     uuid,
    removal_at     timestamp with time zone,
    version        bigint       not null
);
create index case_document_case on case_document (case_no, added_at);
create index case_document_person on case_document (added_by, added_at);
create index case_document_state on case_document (state, scanned_at);

-- The content in pieces, each sealed for its place and for the number of pieces.
create table case_document_part (
    document_id uuid        not null,
    part        integer     not null,
    case_no     varchar(13) not null,
    sealed      bytea       not null,
    constraint case_document_part_once primary key (document_id, part)
);
create index case_document_part_case on case_document_part (case_no);
