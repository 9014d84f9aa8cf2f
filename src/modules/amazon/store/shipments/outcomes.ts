// What became of a package that was told or looked at. Written by the one who holds its lease, and
// about the revision that was told: an edit that came meanwhile is told next, whatever this says.

import type { Told } from "../../../../domain/shipment/telling"
import { run, type Manager } from "../sql"
import { writeShipmentEvents } from "./events"

export interface PackageOutcome extends Told {
  id: string
  lease: string
  /** The revision that Amazon was told of or asked about. */
  revision: number
  /** Amazon has just answered that it was told. */
  is_answered: boolean
}

export async function recordPackage(
  manager: Manager,
  outcome: PackageOutcome,
  now: Date
): Promise<void> {
  const [row] = await run<{ revision: number; state: string }>(
    manager,
    "SELECT revision, state FROM amazon_shipment WHERE id = ? AND lease = ? FOR UPDATE",
    [outcome.id, outcome.lease]
  )
  if (!row) {
    return
  }
  await noteTold(manager, outcome, now)
  // Its fulfilment may have given it up meanwhile: then nothing more is done about it.
  if (row.revision === outcome.revision && row.state !== "withdrawn") {
    await writeOutcome(manager, outcome, now)
  }
}

/** True of the revision that was told, whatever has followed. */
const noteTold = (manager: Manager, outcome: PackageOutcome, now: Date) =>
  run(
    manager,
    `UPDATE amazon_shipment SET
       told_revision = CASE WHEN ?::boolean THEN GREATEST(told_revision, ?) ELSE told_revision END,
       told_at = CASE WHEN ?::boolean THEN ?::timestamptz ELSE told_at END,
       sending_since = CASE WHEN ?::boolean THEN sending_since END,
       lease = NULL, lease_until = NULL, updated_at = now()
      WHERE id = ?`,
    [
      outcome.is_answered,
      outcome.revision,
      outcome.is_answered,
      now,
      outcome.is_unsure,
      outcome.id,
    ]
  )

async function writeOutcome(
  manager: Manager,
  { id, waitMs, ...told }: PackageOutcome,
  now: Date
): Promise<void> {
  await run(
    manager,
    `UPDATE amazon_shipment SET
       state = ?, attempts = ?, looks = ?, rounds = ?, refusal = ?, last_error = ?,
       note = COALESCE(?, note), next_try_at = ?,
       confirmed_at = CASE WHEN ? = 'confirmed' THEN ?::timestamptz ELSE confirmed_at END
      WHERE id = ?`,
    [
      told.state,
      told.attempts,
      told.looks,
      told.rounds,
      told.refusal,
      told.error,
      told.note,
      waitMs === null ? null : new Date(now.getTime() + waitMs),
      told.state,
      now,
      id,
    ]
  )
  if (told.state === "confirmed" || told.state === "refused") {
    const name = `amazon.shipment.${told.state}` as const
    await writeShipmentEvents(manager, [{ id, name }], now)
  }
}

/** What Amazon has canceled is not confirmed to it. How many packages that concerns. */
export async function withdrawCanceled(
  manager: Manager,
  accountId: string
): Promise<number> {
  const rows = await run(
    manager,
    `UPDATE amazon_shipment s SET
       state = 'withdrawn', next_try_at = NULL, lease = NULL, lease_until = NULL,
       last_error = 'The order is canceled at Amazon' ||
         CASE WHEN s.told_revision > 0 OR s.sending_since IS NOT NULL
              THEN ', and the parcel had been told to it.' ELSE ', so the parcel was not told to it.' END
         || ' Stop the parcel, or get it back.',
       updated_at = now()
      FROM amazon_order o
     WHERE o.id = s.order_id AND o.status IN ('canceled', 'unfulfillable')
       AND s.state IN ('due', 'told', 'refused') AND s.account_id = ? AND s.deleted_at IS NULL
     RETURNING s.id`,
    [accountId]
  )
  return rows.length
}
