// Everything that Amazon has of an account, by the inventory item that it is: what each shelf
// should hold, and why a SKU is on none.

import { partOf } from "../../domain/fba/part"
import { stockOf, unitsOnShelf, type SentUnits } from "../../domain/fba/shelf"
import type { Variant } from "../../domain/stock/kit"
import {
  listFigures,
  type FigureRow,
  type SentRow,
  type Shelved,
} from "../../modules/amazon/store/fba/shelf"
import { loadKits } from "../offers/load-kits"
import type { Mirroring } from "./mirroring"
import type { FbaProgress } from "./progress"

interface Sku {
  id: string
  sku: string
  fulfillable: number
  updatedAt: Date | null
  askedAt: Date
  required: number
  before: Outcome
}

type Outcome = Pick<Shelved, "mirrored" | "problem">

export interface Goods {
  inventoryItemIds(): string[]
  /** What lies on the way out, as far as it is known now. */
  countSent(rows: SentRow[]): void
  /** Units of the inventory item that belong on the shelf; of one that Amazon lacks, none. */
  stockOf(inventoryItemId: string): number
  /** What has changed about the SKUs themselves. */
  changes(): Shelved[]
}

/** As many figures as are read, and variants as are asked for, at once. */
const figuresAtOnce = 5000
const variantsAtOnce = 1000

export async function loadGoods(
  { container, amazon, account }: Mirroring,
  progress: FbaProgress
): Promise<Goods> {
  const rows: FigureRow[] = []
  let page: FigureRow[] = []
  do {
    page = await amazon.inTransaction((manager) =>
      listFigures(manager, {
        accountId: account.id,
        afterId: page.at(-1)?.id ?? "",
        limit: figuresAtOnce,
      })
    )
    rows.push(...page)
  } while (page.length === figuresAtOnce)
  const ids = [...new Set(rows.flatMap(({ variant_id: id }) => id ?? []))]
  const kits = new Map<string, Variant>()
  for (let at = 0; at < ids.length; at += variantsAtOnce) {
    const loaded = await loadKits(container, ids.slice(at, at + variantsAtOnce))
    loaded.forEach((kit, id) => kits.set(id, kit))
  }
  return goodsOf(rows, kits, new Date(progress.read_until ?? amazon.now()))
}

/** What Amazon has not named since, it has not changed: all of it is as of `readUntil`. */
function goodsOf(
  rows: FigureRow[],
  kits: ReadonlyMap<string, Variant>,
  readUntil: Date
): Goods {
  const byItem = new Map<string, Sku[]>()
  const nowhere: Shelved[] = []
  for (const row of rows) {
    const kit = row.variant_id === null ? undefined : kits.get(row.variant_id)
    const { part, problem } = partOf(
      row.fulfilled_by === null
        ? null
        : { isMapped: row.variant_id !== null, fulfilledBy: row.fulfilled_by },
      kit ?? null
    )
    if (part) {
      const skus = byItem.get(part.inventoryItemId) ?? []
      skus.push(toSku(row, part.required, readUntil))
      byItem.set(part.inventoryItemId, skus)
    } else {
      nowhere.push(...changeOf(row, row, { mirrored: null, problem }))
    }
  }
  let sent = new Map<string, SentUnits[]>()
  const unitsOf = (sku: Sku) => unitsOnShelf(sku, sent.get(sku.sku) ?? [])
  return {
    inventoryItemIds: () => [...byItem.keys()].sort(),
    countSent: (latest) => {
      sent = bySku(latest)
    },
    stockOf: (id) =>
      stockOf(
        (byItem.get(id) ?? []).map((sku) => ({
          units: unitsOf(sku),
          required: sku.required,
        }))
      ),
    changes: () => [
      ...nowhere,
      ...[...byItem.values()]
        .flat()
        .flatMap((sku) =>
          changeOf(sku, sku.before, { mirrored: unitsOf(sku), problem: null })
        ),
    ],
  }
}

const toSku = (row: FigureRow, required: number, readUntil: Date): Sku => ({
  id: row.id,
  sku: row.sku,
  fulfillable: row.fulfillable,
  updatedAt:
    row.amazon_updated_at === null ? null : new Date(row.amazon_updated_at),
  askedAt: new Date(Math.max(row.read_at, readUntil.getTime())),
  required,
  before: row,
})

/** What is gone stays so until Amazon names it again (store/fba/write-stock.ts). */
function changeOf(
  { id }: { id: string },
  before: Outcome,
  { mirrored, problem }: Outcome
): Shelved[] {
  const after = {
    mirrored,
    problem: before.problem === "gone" ? before.problem : problem,
  }
  return before.mirrored === after.mirrored && before.problem === after.problem
    ? []
    : [{ id, ...after }]
}

function bySku(rows: SentRow[]): Map<string, SentUnits[]> {
  const sent = new Map<string, SentUnits[]>()
  for (const { sku, quantity, asked_at: askedAt } of rows) {
    const units = sent.get(sku) ?? []
    units.push({ quantity, askedAt: new Date(askedAt) })
    sent.set(sku, units)
  }
  return sent
}
