-- A second wall beside the chain: whoever reaches the database with the program's rights can add entries, nothing else.
create function journal_only_grows() returns trigger language plpgsql as $$
begin
    raise exception 'the journal only grows';
end
$$;

create trigger journal_entry_only_grows before update or delete on journal_entry
    for each row execute function journal_only_grows();

create trigger journal_entry_is_not_emptied before truncate on journal_entry
    for each statement execute function journal_only_grows();

create trigger journal_head_stays before delete on journal_head
    for each row execute function journal_only_grows();
