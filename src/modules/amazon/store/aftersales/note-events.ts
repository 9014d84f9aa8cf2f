// Events of an order that come from elsewhere than the reconciler: its timeline and its outbox
// are the same (../events.ts).

import { json, run, type Manager } from "../sql"

export interface NotedEvent {
  /** Ours. */
  order_id: string
  name: string
  /** The same key, order and name again is the same event. */
  key: string
  detail: Record<string, unknown>
  /** Goes out on the event bus; others are for the timeline only. */
  tell: boolean
}

/** An order may have several of a name in one revision: the id keeps repeats out. */
export async function noteEvent(
  manager: Manager,
  event: NotedEvent,
  now: Date
): Promise<void> {
  const { order_id, name, key, detail, tell } = event
  await run(
    manager,
    `INSERT INTO amazon_order_event (
       id, order_id, revision, name, detail, happened_at, told_at, created_at, updated_at)
     SELECT 'amzevt_' || md5(o.id || '/' || ?::text || '/' || ?::text), o.id,
            o.revision, ?, ?::jsonb, ?::timestamptz, ?::timestamptz, now(), now()
       FROM amazon_order o WHERE o.id = ?
     ON CONFLICT DO NOTHING`,
    [name, key, name, json(detail), now, tell ? null : now, order_id]
  )
}
