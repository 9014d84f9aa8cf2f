// What the control API accepts about goods that come back.

import type { ReturnChange, ReturnGoods } from "./control-returns"
import { amount, check, text, whole } from "./control-schema"

const time = {
  type: "string",
  pattern:
    "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})$",
}
const change = {
  status: text,
  refund: amount,
  receivedAt: time,
  disposition: text,
}

export const returnInputs = {
  returnGoods: check<ReturnGoods>(
    {
      ...change,
      sku: text,
      quantity: whole(1, 100_000),
      reason: text,
      requestedAt: time,
    },
    ["sku"]
  ),
  changeReturn: check<ReturnChange>(change),
  whose: check<{ orderId?: string }>({ orderId: text }),
}
