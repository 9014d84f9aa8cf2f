// Everything that failed or needs a person, from all tables as one list. What each row means is
// said by the domain (report/problems.ts); here it is only found, filtered and counted.

import type {
  FoundProblem,
  ProblemKind,
} from "../../../domain/report/found-problem"
import { isOfLiveAccount } from "./live-account"
import { problemSources } from "./problem-sources"
import { run, type Manager } from "./sql"

export interface ProblemFilter {
  account_id?: string
  kind?: ProblemKind[]
  /** A part of what it is about, or of what is said of it. */
  q?: string
}

export interface ProblemMoments {
  now: Date
  /** A reading that succeeded before this is too long ago. */
  quietSince: Date
}

/** Errors first, then the newest. */
export const listProblems = (
  manager: Manager,
  { kind, ...filter }: ProblemFilter,
  {
    limit,
    offset,
    ...moments
  }: ProblemMoments & { limit: number; offset: number }
) => {
  const { sql, parameters } = matching(filter, moments, kind)
  return run<FoundProblem>(
    manager,
    `SELECT kind, id, account_id, subject, since, severity, medusa_order_id, detail
       FROM (${sql}) p
      ORDER BY severity = 'error' DESC, since DESC NULLS LAST, id LIMIT ? OFFSET ?`,
    [...parameters, limit, offset]
  )
}

/** Of every kind, whichever is listed. */
export const countProblems = (
  manager: Manager,
  { kind: _, ...filter }: ProblemFilter,
  moments: ProblemMoments
) => {
  const { sql, parameters } = matching(filter, moments)
  return run<{ kind: ProblemKind; count: number }>(
    manager,
    `SELECT kind, count(*)::int AS count FROM (${sql}) p GROUP BY kind`,
    parameters
  )
}

/** Where the account is gone, nobody asks or tells Amazon any more: there is nothing to be done. */
const canBeEnded = `(kind NOT IN ('offer', 'shipment', 'unreadable')
             OR ${isOfLiveAccount("found.account_id")})`

/** Names and sentences, not the codes that they are made of. */
const said = `detail->>'name', detail->>'title', detail->>'sku', detail->>'amazon_order_id',
  detail->>'outbound_id', detail->>'error', detail->>'mirror_error',
  jsonb_path_query_array(detail, '$.problems[*].sentence')::text`

function matching(
  { account_id: accountId, q }: Omit<ProblemFilter, "kind">,
  moments: ProblemMoments,
  kinds?: ProblemKind[]
) {
  const sources = problemSources(moments).filter(
    ({ kind }) => !kinds || kinds.includes(kind)
  )
  const clauses: string[] = [canBeEnded]
  const bound: unknown[] = []
  if (accountId !== undefined) {
    clauses.push("account_id = ?")
    bound.push(accountId)
  }
  if (q !== undefined) {
    const pattern = `%${q.replace(/[\\%_]/g, "\\$&")}%`
    clauses.push(`concat_ws(' ', subject, ${said}) ILIKE ?`)
    bound.push(pattern)
  }
  return {
    sql: `SELECT * FROM (${sources.map(({ sql }) => sql).join(" UNION ALL ")}) found
           WHERE ${clauses.join(" AND ")}`,
    parameters: [...sources.flatMap(({ parameters }) => parameters), ...bound],
  }
}
