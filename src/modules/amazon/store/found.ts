// The columns that every source of problems has, so that all of them are one list.

import type { ProblemKind } from "../../../domain/report/found-problem"

export const found = (
  kind: ProblemKind,
  columns: {
    id: string
    account: string
    subject: string
    since: string
    severity?: string
    order?: string
    detail: string
  },
  from: string
) => `
  SELECT '${kind}' AS kind, ${columns.id} AS id, ${columns.account} AS account_id,
         ${columns.subject} AS subject, ${columns.since} AS since,
         ${columns.severity ?? "'error'"} AS severity,
         ${columns.order ?? "NULL"}::text AS medusa_order_id, ${columns.detail} AS detail
    FROM ${from}`
