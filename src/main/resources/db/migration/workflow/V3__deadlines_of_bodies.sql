-- A deadline of a body's own procedures belongs to the body, whatever it is called; null = the country's.
alter table deadline_parameter add column body varchar(20);
