create table if not exists ticheng_ledger (
  team varchar(64) not null,
  seq integer not null,
  pay_period varchar(32) not null,
  last_day varchar(10) not null,
  plan_id varchar(64) not null,
  plan_version text not null,
  document text not null,
  closed varchar(32),
  primary key (team, seq),
  unique (team, pay_period)
)
