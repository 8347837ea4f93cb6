-- Who handled a part before a colleague was said to have done it: who gets it back when that was a mistake.
-- Nothing when the rules or a person named another since.
alter table case_part add column owner_before uuid;
