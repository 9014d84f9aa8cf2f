// Consents that were asked for at Amazon: who began which, and that each is finished once. In SQL,
// because two browsers that come back at once must not both find it unused.

import { generateEntityId } from "@medusajs/framework/utils"
import type { Region } from "../../../sp-api"
import { run, type Manager } from "./sql"

export interface NewAuthorization {
  state_hash: string
  actor_id: string
  name: string
  region: Region
  account_id: string | null
  expires_at: Date
}

export interface Authorization extends NewAuthorization {
  id: string
  used_at: Date | null
}

/** Its id. What ended before `keptSince` goes: nobody comes back for it. */
export async function beginAuthorization(
  manager: Manager,
  { state_hash, actor_id, name, region, account_id, ...rest }: NewAuthorization,
  keptSince: Date
): Promise<string> {
  await run(manager, "DELETE FROM amazon_authorization WHERE expires_at < ?", [
    keptSince,
  ])
  const id = generateEntityId(undefined, "amzauth")
  await run(
    manager,
    `INSERT INTO amazon_authorization
       (id, state_hash, actor_id, name, region, account_id, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [id, state_hash, actor_id, name, region, account_id, rest.expires_at]
  )
  return id
}

/** True for the one who uses it first, in time, and is who began it. */
export async function useAuthorization(
  manager: Manager,
  { state_hash, actor_id }: Pick<Authorization, "state_hash" | "actor_id">,
  now: Date
): Promise<boolean> {
  const rows = await run(
    manager,
    `UPDATE amazon_authorization SET used_at = ?, updated_at = now()
      WHERE state_hash = ? AND actor_id = ? AND used_at IS NULL AND expires_at > ?
      RETURNING id`,
    [now, state_hash, actor_id, now]
  )
  return rows.length > 0
}

export async function findAuthorization(
  manager: Manager,
  stateHash: string
): Promise<Authorization | null> {
  const [row] = await run<Authorization>(
    manager,
    `SELECT id, state_hash, actor_id, name, region, account_id, expires_at, used_at
       FROM amazon_authorization WHERE state_hash = ?`,
    [stateHash]
  )
  return row ?? null
}

/** What somebody has begun last and not finished. */
export async function findOpenAuthorization(
  manager: Manager,
  actorId: string,
  now: Date
): Promise<Authorization | null> {
  const [row] = await run<Authorization>(
    manager,
    `SELECT id, state_hash, actor_id, name, region, account_id, expires_at, used_at
       FROM amazon_authorization
      WHERE actor_id = ? AND used_at IS NULL AND expires_at > ?
      ORDER BY expires_at DESC, id DESC LIMIT 1`,
    [actorId, now]
  )
  return row ?? null
}
