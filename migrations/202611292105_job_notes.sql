-- What a job has to know of a person and must not carry in its payload, which is logged when it fails.
create table job_notes (
  id uuid primary key,
  note jsonb not null,
  created_at timestamptz not null
);
