// The beginning of every story: what the database held before the first one. To copy the whole
// database takes half a second and cuts every connection; to put back the rows of the tables that
// a story has written takes a tenth of that.

import { Client } from "pg"

export interface Calm {
  restore(): Promise<void>
  forget(): Promise<void>
}

interface Table {
  name: string
  /** All that are not generated from others. */
  columns: string
  rows: number
}

/** Remembers every row of the database. */
export async function rememberCalm(url: string): Promise<Calm> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const tables = await findTables(client)
  const sequences = await findSequences(client)
  await client.query(
    [
      "CREATE SCHEMA calm",
      ...tables
        .filter(({ rows }) => rows > 0)
        .map(
          ({ name, columns }) =>
            `CREATE TABLE calm."${name}" AS SELECT ${columns} FROM public."${name}"`
        ),
      // The rows that come back obeyed every rule when they were written, and wake no trigger.
      "SET session_replication_role = replica",
    ].join(";")
  )
  let since = await currentTransaction(client)

  return {
    async restore() {
      await endOthersAtWork(client)
      const written = await findWritten(client, tables, since)
      await client.query("BEGIN")
      await client.query(
        [...written.map(putBack), ...sequences.map(windBack)].join(";")
      )
      since = await currentTransaction(client)
      await client.query("COMMIT")
    },
    forget: () => client.end(),
  }
}

async function findTables(client: Client): Promise<Table[]> {
  const { rows: tables } = await client.query<Table>(
    `SELECT relname AS name,
            string_agg(format('%I', attname), ', ' ORDER BY attnum) AS columns
       FROM pg_class
       JOIN pg_attribute ON attrelid = pg_class.oid
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
        AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
      GROUP BY relname`
  )
  const { rows: counts } = await client.query<{ name: string; rows: number }>(
    tables
      .map(
        ({ name }) =>
          `SELECT '${name}' AS name, count(*)::int AS rows FROM public."${name}"`
      )
      .join(" UNION ALL ")
  )
  const rowsOf = new Map(counts.map(({ name, rows }) => [name, rows]))
  return tables.map((table) => ({
    ...table,
    rows: rowsOf.get(table.name) ?? 0,
  }))
}

interface Sequence {
  name: string
  last: string
  isCalled: boolean
}

async function findSequences(client: Client): Promise<Sequence[]> {
  const { rows: names } = await client.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, sequencename) AS name
       FROM pg_sequences WHERE schemaname = 'public'`
  )
  const { rows } = await client.query<Sequence>(
    names
      .map(
        ({ name }) =>
          `SELECT '${name}' AS name, last_value AS last, is_called AS "isCalled" FROM ${name}`
      )
      .join(" UNION ALL ")
  )
  return rows
}

/** A row that is new or changed bears the number of a later transaction; one that is gone is missing. */
async function findWritten(
  client: Client,
  tables: Table[],
  since: string
): Promise<Table[]> {
  const { rows: written } = await client.query<{ index: number }>({
    // With a name, Postgres plans it only a few times.
    name: "written",
    text: tables
      .map(
        ({ name, rows }, index) =>
          `SELECT ${index} AS index FROM public."${name}"
           HAVING count(*) <> ${rows} OR max(xmin::text::bigint) > $1`
      )
      .join(" UNION ALL "),
    values: [since],
  })
  return tables.filter((_, index) => written.some((one) => one.index === index))
}

const putBack = ({ name, columns, rows }: Table): string =>
  `DELETE FROM public."${name}"` +
  (rows > 0
    ? `; INSERT INTO public."${name}" (${columns}) SELECT ${columns} FROM calm."${name}"`
    : "")

const windBack = ({ name, last, isCalled }: Sequence): string =>
  `SELECT setval('${name}', ${last}, ${isCalled})`

async function currentTransaction(client: Client): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    "SELECT pg_current_xact_id()::text AS id"
  )
  return rows[0]?.id ?? "0"
}

/** Whoever is still at work would write into the next story, or keep it from beginning. */
async function endOthersAtWork(client: Client): Promise<void> {
  await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()
        AND backend_type = 'client backend' AND state <> 'idle'`
  )
}
