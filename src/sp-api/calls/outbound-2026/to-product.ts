// Which product, and how many? As Fulfillment Outbound 2026-07-04 writes it.

import type { OutboundItem } from "../../outbound-gateway"

export const toProduct = ({ sku, quantity, declaredValue }: OutboundItem) => ({
  product: {
    productIdentifier: { amazonSku: sku },
    ...(declaredValue && {
      perUnitDeclaredValue: {
        currencyCode: declaredValue.currency,
        amount: declaredValue.amount,
      },
    }),
  },
  amount: { unit: "EACHES", value: String(quantity) },
})
