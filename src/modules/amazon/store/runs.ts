// The diary of readings. It grows by 288 rows a day and account, so old ones go.

import { run, type Manager } from "./sql"

export const pruneRuns = (manager: Manager, accountId: string, before: Date) =>
  run(
    manager,
    "DELETE FROM amazon_sync_run WHERE account_id = ? AND started_at < ?",
    [accountId, before]
  )
