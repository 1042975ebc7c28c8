-- The act by which a body adopted its procedure, where a source names it.
alter table body add column sop_act varchar(300);
alter table body add column sop_act_on date;
