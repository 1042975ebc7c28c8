-- Which root key wraps a body's key, and since when a version is there: what changes of keys need to know.
alter table kek add column root_key varchar(40) default 'root.key' not null;
alter table kek add column made_at timestamp with time zone;

-- No version of a body's key goes while a key of a case hangs on it, whoever made that one at the same moment.
alter table data_key add constraint data_key_body_key foreign key (kek_id) references kek (id);
