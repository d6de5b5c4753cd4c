-- Whether people may approve what they have written themselves is the authority's to say, once, and not a box in each round.
alter table work.authority add column own_approval boolean not null default false;
update work.authority a set own_approval = true
  where exists (select from work.round r where r.authority_id = a.authority_id and r.own_approval);
alter table work.round drop column own_approval;
