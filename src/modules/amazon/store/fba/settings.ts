// Whose stock in Amazon's warehouses Medusa shows, and where.

import { taskId } from "../tasks"
import { run, type Manager } from "../sql"

/** The owner may have paused the account, or chosen something else, while Amazon was read. */
export async function isStillWanted(
  manager: Manager,
  account: {
    id: string
    fba_marketplace_id: string | null
    fba_location_id: string | null
  }
): Promise<boolean> {
  const wanted = await run(
    manager,
    `SELECT 1 FROM amazon_account
      WHERE id = ? AND fba_marketplace_id = ? AND fba_location_id = ? AND state <> 'paused'
        AND deleted_at IS NULL`,
    [account.id, account.fba_marketplace_id, account.fba_location_id]
  )
  return wanted.length > 0
}

/** The next reading is one of everything, and due at once. */
export const readAnew = (manager: Manager, accountId: string) =>
  run(
    manager,
    `UPDATE amazon_task SET progress = NULL, next_run_at = NULL, last_error = NULL,
            updated_at = now()
      WHERE id = ?`,
    [taskId({ accountId, name: "fba_stock" })]
  )

/** What was mapped now comes onto the shelf with the next tick of the job. */
export const mirrorSoon = (manager: Manager, accountIds: string[], now: Date) =>
  run(
    manager,
    `UPDATE amazon_task SET next_run_at = ?, updated_at = now()
      WHERE id IN (SELECT jsonb_array_elements_text(?::jsonb)) AND next_run_at > ?`,
    [
      now,
      JSON.stringify(
        accountIds.map((accountId) => taskId({ accountId, name: "fba_stock" }))
      ),
      now,
    ]
  )
