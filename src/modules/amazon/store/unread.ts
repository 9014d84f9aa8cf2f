// Orders about which Amazon has said less than we need.

import { amazonOrderRowId } from "../ids"
import { json, run, type Manager } from "./sql"

/** What could not be understood is shown on the order; the order stays as it was. */
export async function noteUnreadable(
  manager: Manager,
  rejected: { amazonOrderId: string | null; problem: string }[]
): Promise<void> {
  const rows = rejected.flatMap(({ amazonOrderId, problem }) =>
    amazonOrderId === null
      ? []
      : [{ id: amazonOrderRowId(amazonOrderId), problem }]
  )
  await run(
    manager,
    `UPDATE amazon_order o SET last_error = r.problem, updated_at = now()
       FROM jsonb_to_recordset(?::jsonb) AS r(id text, problem text)
      WHERE o.id = r.id`,
    [json(rows)]
  )
}

/** Paid at Amazon, but not complete here: their details are still to be read. */
export async function listUnread(
  manager: Manager,
  limit: number
): Promise<string[]> {
  const rows = await run<{ id: string }>(
    manager,
    `SELECT id FROM amazon_order
      WHERE phase IN ('none', 'held', 'placeholder') AND deleted_at IS NULL
        AND problems @> '[{"code": "waiting_for_details"}]'::jsonb
      ORDER BY updated_at LIMIT ?`,
    [limit]
  )
  return rows.map(({ id }) => id)
}
