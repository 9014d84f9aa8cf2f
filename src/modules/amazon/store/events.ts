// The outbox of domain events: rows that other code has not been told of yet.

import { json, run, type Manager } from "./sql"

export interface DueEvent {
  id: string
  order_id: string
  amazon_order_id: string
  medusa_order_id: string | null
  name: string
  detail: Record<string, unknown> | null
}

/**
 * Takes events to tell, in the order in which they happened, and marks them told. To be
 * called in a transaction in which the caller also tells them: if telling fails, or the
 * process dies, the mark is rolled back and they are told next time. Only a crash in the
 * instant between the two can tell an event twice; none can be lost (docs/decisions/0005).
 */
export async function takeDueEvents(
  manager: Manager,
  limit: number,
  now: Date
): Promise<DueEvent[]> {
  const due = await run<DueEvent>(
    manager,
    `SELECT e.id, e.order_id, o.amazon_order_id, o.medusa_order_id, e.name, e.detail
       FROM amazon_order_event e JOIN amazon_order o ON o.id = e.order_id
      WHERE e.told_at IS NULL AND e.deleted_at IS NULL
      ORDER BY e.happened_at, e.revision, e.id LIMIT ?
        FOR UPDATE OF e SKIP LOCKED`,
    [limit]
  )
  await run(
    manager,
    `UPDATE amazon_order_event SET told_at = ?
      WHERE id IN (SELECT jsonb_array_elements_text(?::jsonb))`,
    [now, json(due.map(({ id }) => id))]
  )
  return due
}
