-- A name in a table that is insert only could never be erased: the account is noted, and its name read where it is shown.
alter table goal_result drop column entered_by;
alter table goal_result add column account_id bigint; -- null: the site itself

