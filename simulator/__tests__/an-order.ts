import type { PlaceOrder } from "../control"
import type { SimulatedOrder } from "../world/order"
import { placeOrder } from "../world/place-order"

export const noon = Date.parse("2026-03-01T12:00:00.000Z")

/** An order that exists nowhere; only what matters needs to be spelled out. */
export const anOrder = (wish: PlaceOrder = {}): SimulatedOrder =>
  placeOrder(wish, 1, noon)
