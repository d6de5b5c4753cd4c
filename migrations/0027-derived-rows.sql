-- These rows are derived from published.initiative in the transaction that writes it, by nobody else, some ten for each initiative.
-- Checking the authority of every one of them took a third of the time of a publication (measured: 100,000 initiatives), and all of
-- them go away with their initiative's row; so the check stands at that row alone.
alter table published.initiative_facet drop constraint initiative_facet_authority_id_fkey;
alter table published.search_entry drop constraint search_entry_authority_id_fkey;
alter table published.search_posting drop constraint search_posting_authority_id_fkey;
alter table published.search_term drop constraint search_term_authority_id_fkey;
