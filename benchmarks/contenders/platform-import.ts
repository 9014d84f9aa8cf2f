// The least that Medusa's own interfaces cost: three bulk calls per batch, with the very input
// that we give them, made beforehand. No tables of ours, no ledger, no events of ours.

import type { MedusaContainer } from "@medusajs/framework/types"
import { createReservationsWorkflow } from "@medusajs/medusa/core-flows"
import type { Observation } from "../../src/domain/order/snapshot"
import { AMAZON_MODULE } from "../../src/modules/amazon"
import { medusaLineItemId } from "../../src/modules/amazon/ids"
import type AmazonModuleService from "../../src/modules/amazon/service"
import type {
  ClaimedOrder,
  MarketplaceSettings,
} from "../../src/modules/amazon/store/claims"
import { loadVariants } from "../../src/workflows/reconcile/load-variants"
import {
  lockId,
  lockType,
  toPlaceholder,
} from "../../src/workflows/reconcile/order-content"
import { orderModule } from "../../src/workflows/reconcile/order-module"
import { planOrder } from "../../src/workflows/reconcile/plan-batch"
import type { Bench } from "../measured"
import type { BenchVariant } from "../shop/prepare-shop"
import { inChunks } from "../timing"
import { bySku } from "./plain-import"

export type ReadyOrder = Awaited<ReturnType<typeof readyOrders>>[number]

/** The shop has done nothing with orders that it does not have yet. */
const noProgress: Parameters<typeof planOrder>[2] = {
  fulfilled: new Map(),
  canceled: new Set(),
  begun: new Set(),
}

/** The input of the three calls, order by order. */
export async function readyOrders(
  { container, shop }: Bench,
  observations: Observation[]
) {
  const variants = bySku(shop.variants)
  const known = await loadVariants(
    container,
    shop.variants.map(({ variantId }) => variantId)
  )
  const marketplace = await marketplaceOf(container)
  return observations.map((observation) => {
    const claim = toClaim(observation, marketplace, variants)
    const work = planOrder(claim, known, noProgress)
    return {
      order: toPlaceholder(work),
      reservations: work.lines.flatMap(({ claim: line, plan }) =>
        variants.get(line.sku ?? "")!.parts.map((part) => ({
          id: `resitem_amz_${claim.amazon_order_id}_${line.order_item_id}_${part.inventoryItemId}_1`,
          line_item_id: line.line_item_id,
          inventory_item_id: part.inventoryItemId,
          location_id: part.locationId,
          quantity: plan.quantity * part.required,
          allow_backorder: true,
          description: `Amazon order ${claim.amazon_order_id}`,
          metadata: { amazon_order_id: claim.amazon_order_id },
        }))
      ),
      change: {
        id: lockId(claim.amazon_order_id),
        order_id: work.orderId,
        change_type: lockType,
        description: "Amazon is still verifying the payment of this order.",
      },
    }
  })
}

/** Without `isLocked` the placeholders can be cancelled by core's workflow. */
export async function importByPlatform(
  { container }: Bench,
  ready: ReadyOrder[],
  batchSize: number,
  isLocked = true
): Promise<void> {
  const orders = orderModule(container)
  for (const batch of inChunks(ready, batchSize)) {
    await orders.createOrders(batch.map(({ order }) => order))
    await createReservationsWorkflow(container).run({
      input: { reservations: batch.flatMap((one) => one.reservations) },
    })
    if (isLocked) {
      await orders.createOrderChange(batch.map(({ change }) => change))
    }
  }
}

async function marketplaceOf(
  container: MedusaContainer
): Promise<MarketplaceSettings> {
  const [marketplace] = await container
    .resolve<AmazonModuleService>(AMAZON_MODULE)
    .listAmazonMarketplaces()
  return marketplace as unknown as MarketplaceSettings
}

const toClaim = (
  { snapshot }: Observation,
  marketplace: MarketplaceSettings,
  variants: ReadonlyMap<string, BenchVariant>
): ClaimedOrder => ({
  id: snapshot.amazonOrderId,
  amazon_order_id: snapshot.amazonOrderId,
  account_id: "",
  phase: "none",
  revision: 1,
  applied_revision: 0,
  attempts: 0,
  snapshot,
  cancellation_decision: null,
  sealed_personal: null,
  medusa_order_id: null,
  problems: null,
  lease: "",
  marketplace,
  lines: snapshot.lines.map((line) => ({
    id: line.orderItemId,
    order_item_id: line.orderItemId,
    sku: line.sku,
    line_item_id: medusaLineItemId(snapshot.amazonOrderId, line.orderItemId),
    variant_id: variants.get(line.sku ?? "")?.variantId ?? null,
    applied_quantity: 0,
    held_quantity: 0,
    held_in: null,
    was_held: false,
  })),
})
