// One item of an order, as Fulfillment Outbound 2020-07-01 writes it.

import type { OutboundItem } from "../../outbound-gateway"

export const toWireItem = (item: OutboundItem) => ({
  sellerSku: item.sku,
  sellerFulfillmentOrderItemId: item.itemId,
  quantity: item.quantity,
  ...(item.declaredValue && {
    perUnitDeclaredValue: {
      currencyCode: item.declaredValue.currency,
      value: item.declaredValue.amount,
    },
  }),
})
