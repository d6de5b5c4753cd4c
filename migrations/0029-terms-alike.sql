-- Words that share letters with a misspelt one, the likest first. The threshold belongs to the function, so that no reader has to set
-- one for its connection: at the default 0.3 a short word with two letters swapped is not found.
create function published.terms_alike(authority uuid, wanted_space text, word text, most integer)
  returns table (lang text, term text, form text, entries integer)
  language sql stable parallel safe set pg_trgm.similarity_threshold = 0.25 as $$
  select t.lang, t.term, t.form, t.entries from published.search_term t
  where t.authority_id = authority and t.space = wanted_space and t.term operator(public.%) word
  order by public.similarity(t.term, word) desc, t.entries desc limit most
$$;
