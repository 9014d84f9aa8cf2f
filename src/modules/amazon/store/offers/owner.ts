// What the owner asks of the publisher: look at everything again, try again, or take a jump.

import { json, run, type Manager } from "../sql"

/** Every number that is sent is compared with what Amazon shows, and told where it differs. Their number. */
export async function lookAtAll(
  manager: Manager,
  accountId: string | null
): Promise<number> {
  const marked = await run(
    manager,
    `UPDATE amazon_listing SET
       revision = revision + 1, verified_at = NULL, gone_at = NULL, attempts = 0,
       next_try_at = NULL, waits_for = NULL
      WHERE id IN (SELECT id FROM amazon_listing
                    WHERE account_id = COALESCE(?, account_id) AND deleted_at IS NULL
                    ORDER BY id FOR UPDATE) RETURNING 1`,
    [accountId]
  )
  return marked.length
}

/** The ids of those that there are. */
export const tryAgain = (manager: Manager, ids: string[]) =>
  run<{ id: string }>(
    manager,
    `UPDATE amazon_listing SET revision = revision + 1, next_try_at = NULL, attempts = 0,
            waits_for = NULL, gone_at = NULL, last_error = NULL
      WHERE id IN (SELECT id FROM amazon_listing
                    WHERE id IN (SELECT jsonb_array_elements_text(?::jsonb))
                      AND deleted_at IS NULL ORDER BY id FOR UPDATE) RETURNING id`,
    [json(ids)]
  )

/** Up to the number that is wanted now, and no further. The ids of those that waited for it. */
export const confirmRaises = (manager: Manager, ids: string[]) =>
  run<{ id: string }>(
    manager,
    `UPDATE amazon_listing SET confirmed_quantity = desired_quantity, next_try_at = NULL,
            waits_for = NULL
      WHERE id IN (SELECT id FROM amazon_listing
                    WHERE id IN (SELECT jsonb_array_elements_text(?::jsonb))
                      AND waits_for = 'confirmation' AND deleted_at IS NULL
                    ORDER BY id FOR UPDATE) RETURNING id`,
    [json(ids)]
  )
