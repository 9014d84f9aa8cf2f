// What the control API accepts about packages.

import { check, listOf, oneOf, text, whole } from "./control-schema"
import type {
  ConfirmationRejection,
  ShipElsewhere,
  ShipmentsChange,
} from "./control-shipments"
import { shippers } from "./world/order"

export const shipmentInputs = {
  delays: check<ShipmentsChange>({ confirmDelayMs: whole(0) }),
  rejection: check<ConfirmationRejection>({
    status: { type: "integer", enum: [400, 403, 404, 500, 503] },
    code: text,
    message: text,
    times: whole(1),
  }),
  times: check<{ times?: number }>({ times: whole(1) }),
  shipElsewhere: check<ShipElsewhere>(
    {
      by: oneOf(shippers),
      items: listOf({
        type: "object",
        properties: { orderItemId: text, quantity: whole(1) },
        required: ["orderItemId", "quantity"],
        additionalProperties: false,
      }),
      carrier: text,
      shippingService: text,
      trackingNumber: text,
    },
    ["by"]
  ),
  deliver: check<{ packageReferenceId?: string }>({ packageReferenceId: text }),
}
