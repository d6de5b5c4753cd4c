-- Figures that a round's answers confirmed or put right: where a measurement came from, as it was when the report was frozen.
create table work.round_figure (
  authority_id uuid not null,
  round_id uuid not null,
  indicator_id uuid not null,
  period text not null check (length(period) between 4 and 40),
  measured numeric(18, 4) not null,
  before numeric(18, 4),
  kept_at timestamptz not null,
  primary key (authority_id, round_id, indicator_id),
  foreign key (authority_id, round_id) references work.round_closing,
  foreign key (authority_id, indicator_id) references work.indicator on delete cascade
);
create index round_figure_indicator on work.round_figure (authority_id, indicator_id, period);
select work.protect('work.round_figure');
revoke update, delete, truncate on work.round_figure from tov_app;
