// What was accepted and when it takes effect. The same table is the log.

import type { DataSource } from "typeorm"
import type { Submission, SubmissionsQuery } from "../control-listings"
import { listingKey } from "../world/listing"
import type { ListingWrite } from "../world/listing-write"
import { applyWrite } from "../world/listing-write"
import type { ListingStore, Queryable } from "./listing-store"

export type Accepted = ListingWrite &
  Pick<
    Submission,
    | "submissionId"
    | "sellerId"
    | "sku"
    | "via"
    | "receivedAt"
    | "appliesAt"
    | "feedId"
  >

const BATCH = 10_000

const COLUMNS = `position, submission_id AS "submissionId", seller_id AS "sellerId", sku, via, op,
  channel_code AS "channelCode", quantity, lead_time_days AS "leadTimeDays",
  restock_date AS "restockDate", received_at AS "receivedAt", applies_at AS "appliesAt",
  applied_at AS "appliedAt", feed_id AS "feedId"`

/**
 * A write waits for those of its SKU that were accepted before it, also where the delay has been
 * shortened meanwhile: they take effect in the order in which they were accepted.
 */
const ACCEPT = `
  WITH given AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS g ("submissionId" text, "sellerId" text,
      sku text, via text, op text, "channelCode" text, quantity int, "leadTimeDays" int,
      "restockDate" text, "receivedAt" timestamptz, "appliesAt" timestamptz, "feedId" text, nth int)
  ), said AS (
    UPDATE simulated_listing AS l
    SET submitted_quantity = coalesce(last.quantity, 0), last_updated_time = last."receivedAt"
    FROM (SELECT DISTINCT ON ("sellerId", sku) * FROM given ORDER BY "sellerId", sku, nth DESC) AS last
    WHERE l.seller_id = last."sellerId" AND l.sku = last.sku
  )
  INSERT INTO simulated_submission (submission_id, seller_id, sku, via, op, channel_code, quantity,
    lead_time_days, restock_date, received_at, applies_at, feed_id)
  SELECT g."submissionId", g."sellerId", g.sku, g.via, g.op, g."channelCode", g.quantity,
    g."leadTimeDays", g."restockDate", g."receivedAt", greatest(g."appliesAt", (
      SELECT max(s.applies_at) FROM simulated_submission AS s
      WHERE s.seller_id = g."sellerId" AND s.sku = g.sku AND s.applied_at IS NULL)), g."feedId"
  FROM given AS g ORDER BY g.nth`

type Row = Omit<Submission, "receivedAt" | "appliesAt" | "appliedAt"> & {
  receivedAt: Date
  appliesAt: Date
  appliedAt: Date | null
}

export class SubmissionStore {
  constructor(
    private readonly database: DataSource,
    private readonly listings: ListingStore
  ) {}

  async accept(
    transaction: Queryable,
    accepted: readonly Accepted[]
  ): Promise<void> {
    for (let done = 0; done < accepted.length; done += BATCH) {
      const batch = accepted.slice(done, done + BATCH)
      await transaction.query(ACCEPT, [
        JSON.stringify(batch.map((one, nth) => ({ ...one, nth }))),
      ])
    }
  }

  /** Everything that takes effect by then, one SKU's writes one after the other. */
  async applyDue(until: string): Promise<void> {
    let applied = BATCH
    while (applied === BATCH) {
      applied = await this.applySome(until)
    }
  }

  /** The next moment at which something takes effect. */
  async earliest(): Promise<Date | null> {
    const [row] = await this.database.query<{ at: Date | null }[]>(
      "SELECT min(applies_at) AS at FROM simulated_submission WHERE applied_at IS NULL"
    )
    return row?.at ?? null
  }

  async list(query: SubmissionsQuery): Promise<Submission[]> {
    const rows = await this.database.query<Row[]>(
      `SELECT ${COLUMNS} FROM simulated_submission
       WHERE position > $1 AND ($2::text IS NULL OR sku = $2)
       ORDER BY position LIMIT $3`,
      [query.after ?? 0, query.sku ?? null, query.limit ?? 1000]
    )
    return rows.map(toSubmission)
  }

  private applySome(until: string): Promise<number> {
    return this.database.transaction(async (transaction) => {
      const due = await transaction.query<Row[]>(
        `SELECT ${COLUMNS} FROM simulated_submission
         WHERE applied_at IS NULL AND applies_at <= $1::timestamptz
         ORDER BY position LIMIT ${BATCH}`,
        [until]
      )
      if (due.length === 0) {
        return 0
      }
      const listings = await this.listings.lock(transaction, due)
      for (const write of due) {
        const listing = listings.get(listingKey(write))
        if (listing) {
          listings.set(listingKey(write), applyWrite(listing, write))
        }
      }
      await this.listings.save([...listings.values()], transaction)
      await transaction.query(
        `UPDATE simulated_submission SET applied_at = applies_at
         WHERE position = ANY($1::int[])`,
        [due.map(({ position }) => position)]
      )
      return due.length
    })
  }
}

const toSubmission = (row: Row): Submission => ({
  ...row,
  receivedAt: row.receivedAt.toISOString(),
  appliesAt: row.appliesAt.toISOString(),
  appliedAt: row.appliedAt?.toISOString() ?? null,
})
