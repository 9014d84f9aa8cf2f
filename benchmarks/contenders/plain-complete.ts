// How a competent developer completes an order that exists without address and prices.
//
// Medusa has no workflow for it: updateOrderWorkflow refuses a first address ("Country code
// cannot be changed"), and an order edit sets no address and no taxes, reserves a second time
// and takes 1.3 s an order. What is left, and is what we compare with, is the order module's
// own methods, order by order, and for the payment the two workflows that the admin uses.
// Only this is timed: that the order and its reservations exist is given. Finding out which
// order of Medusa's it is, opening personal data and writing the stored sums
// (order_summary), which we do, is spared; so is every table of ours.

import type { IOrderModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createOrderPaymentCollectionWorkflow,
  markPaymentCollectionAsPaid,
} from "@medusajs/medusa/core-flows"
import type { PostalAddress } from "../../src/domain/order/snapshot"
import type { Bench } from "../measured"
import { paid } from "../shop/make-orders"
import type { PlainPlaceholder } from "./placeholders"

const rate = 19

export async function completePlain(
  { container }: Bench,
  { observation, ready }: PlainPlaceholder
): Promise<void> {
  const { snapshot, personal } = paid(observation)
  const orders: IOrderModuleService = container.resolve(Modules.ORDER)
  const { id } = ready.order
  const address = toAddress(personal!.recipient!)
  await orders.updateOrders(id, {
    email: personal!.buyer.email!,
    shipping_address: address,
    billing_address: address,
    metadata: { amazon_order_id: snapshot.amazonOrderId, state: "complete" },
  })
  const lines = snapshot.lines.map((line, n) => ({
    line,
    itemId: ready.order.items[n]!.id,
  }))
  await orders.updateOrderLineItems(
    lines.map(({ line, itemId }) => ({
      selector: { id: itemId },
      data: {
        unit_price: Number(line.money!.item) / line.quantity,
        is_tax_inclusive: true,
      },
    }))
  )
  await orders.setOrderLineItemTaxLines(
    id,
    lines.map(({ itemId }) => ({ item_id: itemId, code: "amazon", rate }))
  )
  await orders.createOrderShippingMethods([
    {
      order_id: id,
      name: "Amazon",
      amount: lines.length * 5.95,
      is_tax_inclusive: true,
      tax_lines: [{ code: "amazon", rate }],
    },
  ])
  await pay(container, id, Number(snapshot.grandTotal!.amount))
}

async function pay(
  container: Bench["container"],
  orderId: string,
  amount: number
): Promise<void> {
  const { result } = await createOrderPaymentCollectionWorkflow(container).run({
    input: { order_id: orderId, amount },
  })
  await markPaymentCollectionAsPaid(container).run({
    input: { order_id: orderId, payment_collection_id: result[0]!.id },
  })
}

const toAddress = (address: PostalAddress) => ({
  first_name: "Lotte",
  last_name: "Beispiel",
  address_1: address.lines[0]!,
  address_2: address.lines[1]!,
  city: address.city!,
  postal_code: address.postalCode!,
  country_code: address.countryCode!.toLowerCase(),
  phone: address.phone!,
})
