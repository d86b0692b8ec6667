-- The runner made the schema before; everything from here on is drift-checked against what this file makes.

-- A replica reads this row first in every transaction, and is locked out of it while shapes change.
CREATE TABLE vogter.state (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  epoch bigint NOT NULL
);
INSERT INTO vogter.state (epoch) VALUES (0);

CREATE TABLE vogter.migration (
  number integer PRIMARY KEY,
  name text COLLATE "C" NOT NULL,
  checksum text COLLATE "C" NOT NULL,
  leaves text COLLATE "C" NOT NULL,
  ran_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE vogter.kind (
  name text COLLATE "C" PRIMARY KEY,
  version integer NOT NULL,
  indexes text[] COLLATE "C" NOT NULL
);

-- json and not jsonb: jsonb refuses \u0000, orders the fields anew and rewrites numbers.
-- The room that is left on each page lets a change stay on its page, where no index has to know of it.
CREATE TABLE vogter.document (
  kind text COLLATE "C" NOT NULL,
  tenant text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  version bigint NOT NULL,
  schema integer NOT NULL,
  value json NOT NULL,
  PRIMARY KEY (kind, tenant, id)
) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);

-- Where documents stand in the indexes of their kinds. The primary key is the index: a range is read from it alone.
CREATE TABLE vogter.place (
  kind text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  scope text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  tenant text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  PRIMARY KEY (kind, name, scope, key, tenant, id)
) WITH (autovacuum_vacuum_scale_factor = 0.02);

-- One row for each transaction that a replica may have under way: how many were committed there. It is written in
-- every one of them, so that a replica whose connection broke at COMMIT can look, and can bar what has not
-- committed by then from ever doing so. The status of a transaction id would not tell: after a crash the server
-- gives the ids of those that were lost to others.
CREATE TABLE vogter.writer (
  id uuid PRIMARY KEY,
  turn bigint NOT NULL,
  barred boolean NOT NULL DEFAULT false,
  at timestamptz NOT NULL DEFAULT now()
) WITH (fillfactor = 10, autovacuum_vacuum_scale_factor = 0.05);

CREATE FUNCTION vogter.seal(writer_id uuid, writer_turn bigint) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO vogter.writer (id, turn) VALUES (writer_id, writer_turn)
  ON CONFLICT (id) DO UPDATE SET turn = excluded.turn, at = excluded.at WHERE NOT writer.barred;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'this writer was barred' USING ERRCODE = 'VG001';
  END IF;
END
$$;
