-- By which index key a hash was made: after a change of that key the older ones are made anew, a few cases at a time.
alter table identity_index add column key_no integer default 1 not null;
alter table national_index add column key_no integer default 1 not null;
create index identity_index_key on identity_index (key_no, case_no);
