-- null: the first administrator, the demonstration, or an account older than this column
alter table app_user add column created_by uuid;
