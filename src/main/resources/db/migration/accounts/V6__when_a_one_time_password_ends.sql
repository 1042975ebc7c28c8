-- null: the password is the person's own. What was handed out before this column works a day longer.
alter table app_user add column one_time_until timestamp with time zone;
update app_user set one_time_until = current_timestamp + interval '24' hour where must_change;
