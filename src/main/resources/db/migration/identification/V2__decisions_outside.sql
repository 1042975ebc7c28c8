alter table identification_decision add column answered_outside boolean default false not null;
