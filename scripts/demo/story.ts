import { setInterval as every } from "node:timers/promises"
import type { SimulatedOrder, SimulatorControl } from "../../simulator"

/**
 * Prints what happens on the simulated Amazon, one line for each change, and
 * says when there was something to tell.
 */
export async function tellStory(
  amazon: SimulatorControl,
  signal: AbortSignal,
  onChange: () => Promise<void>
): Promise<void> {
  const told = new Map<string, number>()
  const { orders: old } = await amazon.orders({ recent: true })
  old.forEach((order) => told.set(order.orderId, order.version))

  try {
    for await (const _ of every(2000, undefined, { signal })) {
      const { orders } = await amazon.orders({ recent: true })
      const changed = orders.filter(
        (order) => told.get(order.orderId) !== order.version
      )
      for (const order of changed.reverse()) {
        told.set(order.orderId, order.version)
        console.log(lineFor(order))
      }
      if (changed.length) {
        await onChange()
      }
    }
  } catch (error) {
    if (!signal.aborted) {
      throw error
    }
  }
}

function lineFor(order: SimulatedOrder): string {
  const time = order.lastUpdatedTime.slice(11, 19)
  const goods = order.lines
    .filter((line) => line.quantityOrdered > 0)
    .map((line) => `${line.quantityOrdered} × ${line.sku}`)
    .join(", ")
  return `${time}  ${order.orderId}  ${order.status.toLowerCase().padEnd(18)} ${goods}`
}
