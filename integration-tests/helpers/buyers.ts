// What people do at Amazon, each time followed by a reading: whoever awaits one of these
// finds the shop as it is once it knows. `world.amazon` does the same without telling us.

import type {
  Canceller,
  PlaceOrder,
  SimulatedOrder,
  SimulatorControl,
} from "../../simulator"
import type { Connection } from "./connection"

export function createBuyers(
  control: () => SimulatorControl,
  { sync }: Connection
) {
  const then =
    <Rest extends unknown[]>(
      act: (orderId: string, ...rest: Rest) => Promise<unknown>
    ) =>
    async (orderId: string, ...rest: Rest): Promise<void> => {
      await act(orderId, ...rest)
      await sync()
    }

  const buyers = {
    /** A buyer orders at Amazon; the order's id there. */
    async place(order: PlaceOrder = {}): Promise<string> {
      const { orderId } = await control().place(order)
      await sync()
      return orderId
    },

    /** The same for a single line. */
    sell: (sku: string, quantity = 1, more: PlaceOrder = {}) =>
      buyers.place({ ...more, lines: [{ sku, quantity }] }),

    pay: then((id) => control().pay(id)),

    cancel: then((id, by: Canceller = "BUYER") => control().cancel(id, { by })),

    ship: then((id) => control().ship(id)),

    /** Of the first line, unless another SKU is named; 0 drops it. */
    changeQuantity: then(async (id, quantity: number, sku?: string) => {
      const order = await control().order(id)
      await control().changeQuantity(id, {
        orderItemId: lineOf(order, sku),
        quantity,
      })
    }),

    addLine: then((id, sku: string, quantity?: number) =>
      control().addLine(id, { sku, ...(quantity && { quantity }) })
    ),

    askToCancel: then((id, reason?: string) =>
      control().requestCancellation(id, reason ? { reason } : {})
    ),
  }
  return buyers
}

function lineOf({ lines, orderId }: SimulatedOrder, sku?: string): string {
  const line = sku ? lines.find((one) => one.sku === sku) : lines[0]
  if (!line) {
    throw new Error(
      `Amazon order ${orderId} has no line of ${sku ?? "any SKU"}.`
    )
  }
  return line.orderItemId
}
