// Two weeks that are over before anybody looks: with `npm run demo -- --fresh --past` Amazon's clock
// and the plugin's begin a fortnight ago and are pushed on to now, while customers order, pay and
// cancel. Nothing is written behind the plugin's back: its charts show what really happened to it.

import type { MedusaContainer } from "@medusajs/framework/types"
import type { SimulatorControl } from "../../simulator"
import type { AdminApi } from "./admin-api"
import { until } from "./until"

const hourMs = 60 * 60_000
const dayMs = 24 * hourMs
/** How many order in the morning of each day. */
const ordersByDay = [4, 6, 3, 7, 5, 8, 6, 2, 5, 4, 7, 6, 3, 8]

/** Both clocks, as far behind the real one as is left of the past. */
export class Past {
  private behindMs = ordersByDay.length * dayMs

  private constructor(private readonly amazon: SimulatorControl) {}

  /** Null where something has happened already: a demo that goes on has its past. */
  static async before(amazon: SimulatorControl): Promise<Past | null> {
    const { orders, listings } = await amazon.state()
    if (orders > 0 || listings.count > 0) {
      return null
    }
    const past = new Past(amazon)
    const startAt = new Date(Date.now() - past.behindMs).toISOString()
    await amazon.setClock({ startAt })
    return past
  }

  /** The plugin's `clock` option: what it is told that the time is. */
  follow(container: MedusaContainer): void {
    const plugin = container.resolve<{ options: { clock: () => Date } }>(
      "amazon"
    )
    plugin.options.clock = () => new Date(Date.now() - this.behindMs)
  }

  async pass(ms: number): Promise<void> {
    const passing = Math.min(ms, this.behindMs)
    this.behindMs -= passing
    await this.amazon.advanceClock(passing)
  }
}

/** What each of them does, in turn: hours until he has paid, or until he has cancelled. */
const buyers = [
  { pays: 0.6 },
  { pays: 0.7 },
  { pays: 5 },
  { pays: 0.5 },
  { cancels: 3 },
  { pays: 0.8 },
  { pays: 22 },
  { pays: 0.6 },
  { cancels: 0.5 },
  { pays: 0.7 },
  { pays: 53 },
] as const
/** Plenty of each, so that a fortnight leaves some. */
const goods = [
  "TEA-GREEN-100",
  "MUG-WHITE",
  "TEA-BLACK-100",
  "TEA-GREEN-250",
  "TEA-GREEN-100",
  "TEA-BLACK-100",
] as const

interface Living {
  past: Past
  amazon: SimulatorControl
  admin: AdminApi
}

/** Until now. The shop is connected, and imports pending orders. */
export async function livePast({ past, amazon, admin }: Living): Promise<void> {
  let placed = 0
  for (const count of ordersByDay) {
    for (let n = 0; n < count; n += 1) {
      await placeOne(amazon, placed)
      placed += 1
    }
    await readAll(admin)
    await past.pass(hourMs)
    await readAll(admin)
    await past.pass(8 * hourMs)
    await readAll(admin)
    await shipAll(amazon)
    await past.pass(15 * hourMs)
  }
  await readAll(admin)
}

async function placeOne(amazon: SimulatorControl, turn: number): Promise<void> {
  const buyer = buyers[turn % buyers.length] ?? { pays: 1 }
  await amazon.place({
    lines: [
      {
        sku: goods[turn % goods.length] ?? "MUG-WHITE",
        quantity: turn % 5 < 2 ? 2 : 1,
      },
    ],
    ...("pays" in buyer
      ? { payAfterMs: buyer.pays * hourMs }
      : { cancelAfterMs: buyer.cancels * hourMs }),
  })
}

/** With labels bought at Amazon: the plugin books their parcels in Medusa. */
async function shipAll(amazon: SimulatorControl): Promise<void> {
  const { orders } = await amazon.orders({ status: "UNSHIPPED" })
  for (const { orderId } of orders) {
    await amazon.shipElsewhere(orderId, { by: "BUY_SHIPPING" })
  }
}

async function readAll(admin: AdminApi): Promise<void> {
  await admin.post("/admin/amazon/sync/run")
  await until(async () => {
    const { accounts } = await admin.get<{ accounts: { due: number }[] }>(
      "/admin/amazon/sync"
    )
    return accounts.every(({ due }) => due === 0)
  }, "all orders to be applied")
}
