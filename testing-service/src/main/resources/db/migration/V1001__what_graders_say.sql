-- What who grades a free text says of it, to other managers.
alter table attempt_question add column comment text;
