// Whose order it is, and where it goes: what an order learns about its buyer when Amazon has
// verified the payment.

import type { PersonalData } from "../../domain/order/snapshot"
import type { Completion } from "./completion"
import { amazonMetadata } from "./order-content"
import type { OrderModule } from "./order-module"
import {
  toBuyerFields,
  type MedusaAddress,
  type OpenPersonal,
} from "./personal"
import type { PlacedOrders } from "./place-orders"
import { message } from "../../domain/words/say"
import { isCompletion, setFinding, type OrderWork } from "./work"

export async function writeBuyers(
  orders: OrderModule,
  completions: Completion[],
  placed: PlacedOrders,
  openPersonal: OpenPersonal
): Promise<void> {
  const addresses: (MedusaAddress & { id: string })[] = []
  const changes = completions.map(({ work, found, bill }) => {
    const { claim } = work
    const personal =
      claim.sealed_personal === null
        ? null
        : openPersonal(claim.amazon_order_id, claim.sealed_personal)
    noteMissingAddress(work, personal)
    const buyer = toBuyerFields(work, personal)
    const addressId = `ordaddr_amz_${claim.amazon_order_id}`
    addresses.push(
      ...rewritten(found?.shipping_address, buyer.shippingAddress),
      ...rewritten(found?.billing_address, buyer.billingAddress)
    )
    return {
      id: work.orderId,
      email: buyer.email,
      currency_code: bill.currency.toLowerCase(),
      metadata: {
        amazon: {
          ...amazonMetadata(claim),
          ...extras(claim.snapshot.lines, personal),
        },
      },
      ...(!found?.shipping_address &&
        buyer.shippingAddress && {
          shipping_address: { id: `${addressId}_s`, ...buyer.shippingAddress },
        }),
      ...(!found?.billing_address &&
        buyer.billingAddress && {
          billing_address: { id: `${addressId}_b`, ...buyer.billingAddress },
        }),
      // Somebody has cancelled, completed or archived the placeholder past its guard.
      ...(isCompletion(work) &&
        found &&
        found.status !== "pending" && {
          status: "pending",
          canceled_at: null,
        }),
      // A host that numbers its orders itself keeps its own number.
      ...(placed.ownNumbers.has(work.orderId)
        ? {}
        : { custom_display_id: claim.amazon_order_id }),
    }
  })
  if (addresses.length > 0) {
    await orders.updateOrderAddresses(addresses)
  }
  if (changes.length > 0) {
    await orders.updateOrders(changes)
  }
}

/** Medusa makes the address of an order that has none, and changes no other with the order. */
const rewritten = (
  found: { id: string } | undefined,
  address: MedusaAddress | null
): (MedusaAddress & { id: string })[] =>
  found && address ? [{ ...address, id: found.id }] : []

/** What else a shop wants to know about a paid order. */
const extras = (
  lines: OrderWork["claim"]["snapshot"]["lines"],
  personal: PersonalData | null
) => ({
  ...(personal?.buyer.purchaseOrderNumber && {
    purchase_order_number: personal.buyer.purchaseOrderNumber,
  }),
  ...(lines.some(
    (line) => line.giftWrapLevel ?? personal?.giftMessages[line.orderItemId]
  ) && {
    gifts: lines.flatMap((line) => {
      const message = personal?.giftMessages[line.orderItemId]
      return line.giftWrapLevel || message
        ? [
            {
              order_item_id: line.orderItemId,
              wrap: line.giftWrapLevel,
              message: message ?? null,
            },
          ]
        : []
    }),
  }),
})

function noteMissingAddress(
  work: OrderWork,
  personal: PersonalData | null
): void {
  const isMissing =
    !personal?.recipient && work.claim.snapshot.fulfilledBy === "merchant"
  setFinding(work, "no_address", isMissing ? message("order.no_address") : null)
}
