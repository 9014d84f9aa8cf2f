// Amazon's warehouses on the simulator's clock: what lies there, and the Multi-Channel orders that
// set it aside, ship it and bring it back.

import type { DataSource, EntityManager } from "typeorm"
import type {
  FbaSettings,
  OutboundSettings,
  SetFbaStock,
} from "./control-outbound"
import { FbaStore, lockFbaShelf, saveFbaStock } from "./store/fba-store"
import type { OrderStore } from "./store/order-store"
import type { OutboundKey } from "./store/outbound-store"
import { OutboundStore } from "./store/outbound-store"
import type { SettingsStore } from "./store/settings-store"
import { copyOf, saveMoved } from "./store/take-fba-stock"
import type { Clock } from "./world/clock"
import type { FbaShelf, FbaStock } from "./world/fba-stock"
import { fbaOwner, setFbaStock } from "./world/fba-stock"
import { IllegalActError, touch } from "./world/lifecycle"
import { listingKey } from "./world/listing"
import type { OutboundWish, SimulatedOutboundOrder } from "./world/outbound"
import { UnknownOutboundError } from "./world/outbound"
import { dueOf, step } from "./world/outbound-life"
import type { Passing } from "./world/outbound-status"
import { followOutbound, twinWish } from "./world/outbound-twin"
import { newOutbound } from "./world/place-outbound"
import { placeOrder } from "./world/place-order"

type Order = SimulatedOutboundOrder
type Act = (order: Order, at: string, passing: Passing) => Order

const MINUTE = 60_000
const calm: OutboundSettings = {
  receiveMs: 0,
  planMs: 5 * MINUTE,
  processMs: 30 * MINUTE,
  shipMs: 120 * MINUTE,
  deliverMs: 1440 * MINUTE,
  lateCancel: "refuse",
  creation: "created",
  shortage: "Unfulfillable",
  unavailableSpeeds: [],
  inOrders: true,
}
const plain: FbaSettings = { enabled: true, lagMs: 0 }

export type WarehouseSettings = { outbound: OutboundSettings; fba: FbaSettings }

/** Whatever writes here does so in turn with the passing of time. */
export class SimulatedWarehouse {
  readonly fba: FbaStore
  readonly orders: OutboundStore
  settings: WarehouseSettings = { outbound: calm, fba: plain }

  /** Known without asking the database, so that a tick in which nothing is due costs nothing. */
  private dueAt = Number.POSITIVE_INFINITY

  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly orderStore: OrderStore,
    private readonly serials: SettingsStore,
    private readonly inTurn: <T>(act: () => Promise<T>) => Promise<T>
  ) {
    this.fba = new FbaStore(database)
    this.orders = new OutboundStore(database)
  }

  /** The next moment at which something happens here, also one in the past. */
  get nextAt(): number {
    return this.dueAt
  }

  async lookAhead(): Promise<void> {
    const at = await this.orders.earliest()
    this.dueAt = at?.getTime() ?? Number.POSITIVE_INFINITY
  }

  async reset(): Promise<void> {
    this.settings = { outbound: calm, fba: plain }
    await this.lookAhead()
  }

  /** Each order goes one step at a time, at the moment that was meant for it. */
  async letHappen(until: number): Promise<void> {
    const time = new Date(until).toISOString()
    let moved: Order | null
    do {
      moved = await this.database.transaction(async (transaction) => {
        const due = await this.orders.nextDue(time, transaction)
        return due?.dueAt ? this.move(transaction, due, due.dueAt, step) : null
      })
      if (moved) {
        await this.follow(moved)
      }
    } while (moved)
    await this.lookAhead()
  }

  setStock(sku: string, wish: SetFbaStock): Promise<FbaStock> {
    const { sellerId } = fbaOwner(wish.marketplaceIds).seller
    const at = this.clock.iso()
    return this.inTurn(() =>
      this.database.transaction(async (transaction) => {
        const key = { sellerId, sku }
        const shelf = await lockFbaShelf(transaction, [key])
        const before = shelf.get(listingKey(key)) ?? null
        const after = setFbaStock(before, sku, wish, at)
        await saveFbaStock(transaction, [after], at)
        return after
      })
    )
  }

  /** Null when the seller has used the id before. `check` throws what Amazon would refuse at once. */
  create(
    wish: OutboundWish,
    sellerId: string,
    check: (order: Order, shelf: FbaShelf) => void
  ): Promise<Order | null> {
    return this.inTurn(async () => {
      const serial = await this.serials.reserveSerials(1)
      const order = newOutbound(wish, sellerId, serial, this.clock.iso())
      const known = await this.orders.find(order)
      if (known) {
        return null
      }
      check(order, await this.fba.shelf(keysOf(order)))
      const placed = { ...order, ...(await this.placeTwin(order)) }
      const { outbound } = this.settings
      await this.orders.save([{ ...placed, dueAt: dueOf(placed, outbound) }])
      await this.letHappen(this.clock.now())
      return this.orders.find(order)
    })
  }

  /** `act` throws an IllegalActError where the order's state forbids it. */
  change(key: OutboundKey, act: Act): Promise<Order> {
    return this.inTurn(async () => {
      await this.letHappen(this.clock.now())
      const at = this.clock.iso()
      const changed = await this.database.transaction(async (transaction) => {
        const found = await this.orders.find(key, transaction)
        if (!found) {
          throw new UnknownOutboundError(
            `The fulfillment order '${key.outboundId}' was not found.`
          )
        }
        return this.move(transaction, found, at, act)
      })
      await this.follow(changed)
      await this.letHappen(this.clock.now())
      return (await this.orders.find(key)) ?? changed
    })
  }

  /** Those that are under way follow the new delays as well. */
  async setOutbound(outbound: OutboundSettings): Promise<void> {
    await this.inTurn(async () => {
      this.settings = { ...this.settings, outbound }
      const living = await this.orders.living()
      await this.orders.save(
        living.map((order) => ({ ...order, dueAt: dueOf(order, outbound) }))
      )
      await this.lookAhead()
    })
  }

  private async move(
    transaction: EntityManager,
    order: Order,
    at: string,
    act: Act
  ): Promise<Order> {
    const { outbound } = this.settings
    const shelf = await lockFbaShelf(transaction, keysOf(order))
    const before = copyOf(shelf)
    const acted = act(order, at, { shelf, settings: outbound })
    const after = { ...acted, dueAt: dueOf(acted, outbound) }
    await saveMoved(transaction, before, shelf, at)
    await this.orders.save([after], transaction)
    return after
  }

  private async placeTwin(order: Order): Promise<Pick<Order, "amazonOrderId">> {
    const wish = this.settings.outbound.inOrders ? twinWish(order) : null
    if (!wish) {
      return { amazonOrderId: null }
    }
    const [twin] = await this.orderStore.insert(() => [
      placeOrder(wish, order.serial, this.clock.now()),
    ])
    return { amazonOrderId: twin?.orderId ?? null }
  }

  /** What somebody did to the other one by hand stays as it is. */
  private async follow(order: Order): Promise<void> {
    if (!order.amazonOrderId) {
      return
    }
    const found = await this.orderStore.find(order.amazonOrderId)
    if (!found || followSafely(found.truth, order) === found.truth) {
      return
    }
    await this.orderStore.change(order.amazonOrderId, (twin) =>
      touch(twin, followSafely(twin, order), this.clock.now())
    )
  }
}

function followSafely(
  ...[twin, order]: Parameters<typeof followOutbound>
): ReturnType<typeof followOutbound> {
  try {
    return followOutbound(twin, order)
  } catch (error) {
    if (error instanceof IllegalActError) {
      return twin
    }
    throw error
  }
}

const keysOf = ({ sellerId, lines }: Order) =>
  lines.map(({ sku }) => ({ sellerId, sku }))
