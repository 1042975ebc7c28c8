-- null: the first administrator, the demonstration, or an account older than this column
alter table app_user add column created_by uuid;
-- When an account was closed last: whoever closed the one who could say no does not go on alone.
alter table app_user add column closed_at timestamp with time zone;
