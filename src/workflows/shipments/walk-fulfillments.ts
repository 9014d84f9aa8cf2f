// Goes through Medusa's fulfilments by when Medusa wrote them down: whoever ships may say that it
// was yesterday, or go by another clock. How far it has come is the caller's to keep.

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"

export interface Walked {
  /** Everything that Medusa had written by then has been looked at. */
  read_until: string
  /** There was more than one run may read: the next one goes on right there. */
  is_behind: boolean
}

interface WrittenRow {
  updated_at: Date | string
}

export interface Walk<Row> {
  since: Walked | null
  fields: string[]
  filters: Record<string, unknown>
  /** A transaction may commit long after the moment that it wrote. @default an hour */
  overlapMs?: number
  /** False: it is no longer ours to go on. */
  visit: (rows: Row[], reached: Walked | null) => Promise<boolean>
}

const usualOverlapMs = 60 * 60_000
/** When nobody has looked yet: as far back as a parcel may be worth telling of. */
const firstLookMs = 30 * 24 * 60 * 60_000
const pageSize = 200
const pagesAtOnce = 5

export async function walkFulfillments<Row extends WrittenRow>(
  container: MedusaContainer,
  { since, fields, filters, overlapMs = usualOverlapMs, visit }: Walk<Row>
): Promise<{ hasMore: boolean }> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const from = fromWhen(amazon.now(), since, overlapMs)
  for (let page = 0; page < pagesAtOnce; page += 1) {
    const { data } = await container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({
        entity: "fulfillment",
        fields: ["id", "updated_at", ...fields],
        filters: { ...filters, updated_at: { $gte: from } },
        pagination: {
          take: pageSize,
          skip: page * pageSize,
          order: { updated_at: "ASC", id: "ASC" },
        },
      })
    const rows = data as unknown as Row[]
    const last = rows.at(-1)
    const hasMore = rows.length === pageSize
    const isOurs = await visit(
      rows,
      last
        ? {
            read_until: notAfter(amazon.now(), last.updated_at),
            is_behind: hasMore,
          }
        : null
    )
    if (!hasMore || !isOurs) {
      return { hasMore: false }
    }
  }
  return { hasMore: true }
}

/** A clock that goes ahead must not hide what leaves until then. */
const notAfter = (now: Date, writtenAt: Date | string): string =>
  new Date(Math.min(now.getTime(), new Date(writtenAt).getTime())).toISOString()

function fromWhen(now: Date, since: Walked | null, overlapMs: number): Date {
  if (!since) {
    return new Date(now.getTime() - firstLookMs)
  }
  const until = new Date(since.read_until).getTime()
  return new Date(since.is_behind ? until : until - overlapMs)
}
