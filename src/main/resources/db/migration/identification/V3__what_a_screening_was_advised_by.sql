-- What else came into the advice, and which versions of the tables gave it: so that it can be told and tried again.
alter table screening add column treated_as_child boolean default false not null;
alter table screening add column advice_tables varchar(100);
-- Until now only the first two rows of the only version of the table spoke of children.
update screening set treated_as_child = true where advice_row in ('row1', 'row2');
update screening set advice_tables = 'combination 1, dimension 1';
