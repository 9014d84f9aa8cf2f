// The state of one simulated Amazon, and the passing of its time.

import type { DataSource } from "typeorm"
import { actAsPlanned } from "./act-as-planned"
import type { BuyersState } from "./buyers"
import { takeDue, wishOf, withPlan } from "./buyers"
import { Calls } from "./calls"
import { Consents } from "./consents"
import type { Delays } from "./control-listings"
import type { ShipmentDelays } from "./control-shipments"
import { Faults } from "./faults"
import { Limits } from "./limits"
import { Lwa, type LwaSettings } from "./lwa"
import { SimulatedListings } from "./simulated-listings"
import { SimulatedShipments } from "./simulated-shipments"
import type { WarehouseSettings } from "./simulated-warehouse"
import { SimulatedWarehouse } from "./simulated-warehouse"
import { emptyTables } from "./store/open-database"
import { OrderStore } from "./store/order-store"
import { ReturnStore } from "./store/return-store"
import { SettingsStore } from "./store/settings-store"
import { WriteGate } from "./store/write-gate"
import type { Validation } from "./validation"
import type { ClockSettings } from "./world/clock"
import { Clock } from "./world/clock"
import { placeOrder } from "./world/place-order"

const TICK_MS = 50
const BATCH = 500

type Limited = { enabled: boolean; bucketSpeed: number }

export class SimulatedAmazon {
  readonly clock = new Clock()
  readonly limits = new Limits()
  readonly faults = new Faults()
  readonly calls = new Calls()
  readonly lwa = new Lwa()
  readonly consents = new Consents()
  readonly settings: SettingsStore
  readonly orderStore: OrderStore
  readonly listings: SimulatedListings
  readonly shipments: SimulatedShipments
  readonly warehouse: SimulatedWarehouse
  readonly returns: ReturnStore
  /** How far lists lag behind. Amazon's is about two minutes; 0 keeps tests quick. */
  visibilityLagMs = 0
  buyers: BuyersState | null = null

  private readonly gate = new WriteGate(() => this.clock.now())
  private timer: NodeJS.Timeout | null = null
  private turn: Promise<void> = Promise.resolve()

  constructor(
    private readonly database: DataSource,
    validation: Validation,
    private readonly log: (line: string) => void
  ) {
    this.settings = new SettingsStore(database)
    this.orderStore = new OrderStore(database, this.gate)
    this.returns = new ReturnStore(database)
    this.shipments = new SimulatedShipments(
      this.orderStore,
      this.clock,
      this.faults.shipments
    )
    this.warehouse = new SimulatedWarehouse(
      database,
      this.clock,
      this.orderStore,
      this.settings,
      (act) => this.inTurn(act)
    )
    this.listings = new SimulatedListings(
      database,
      this.clock,
      this.faults,
      validation,
      (act) => this.inTurn(act)
    )
  }

  async start(): Promise<void> {
    const clock = await this.settings.read<ClockSettings>("clock")
    if (clock) {
      this.clock.restore(clock)
    }
    this.visibilityLagMs =
      (await this.settings.read<number>("visibilityLagMs")) ?? 0
    this.buyers = await this.settings.read<BuyersState>("buyers")
    const lwa = await this.settings.read<LwaSettings>("lwa")
    if (lwa) {
      this.lwa.restore(lwa)
    }
    this.consents.restore(await this.settings.read("consents"))
    Object.assign(this.limits, await this.settings.read<Limited>("limits"))
    const delays = await this.settings.read<Delays>("listings")
    this.listings.delays = delays ?? this.listings.delays
    const shipments = await this.settings.read<ShipmentDelays>("shipments")
    this.shipments.delays = shipments ?? this.shipments.delays
    const warehouse = await this.settings.read<WarehouseSettings>("warehouse")
    this.warehouse.settings = warehouse ?? this.warehouse.settings
    await this.listings.lookAhead()
    await this.warehouse.lookAhead()
    await this.remember()
    this.timer = setInterval(() => {
      this.tick().catch((error: unknown) =>
        this.log(`Failed to let time pass: ${String(error)}`)
      )
    }, TICK_MS)
    this.timer.unref()
  }

  async stop(): Promise<void> {
    if (this.timer) {
      clearInterval(this.timer)
    }
    this.timer = null
    await this.turn
  }

  async reset(): Promise<void> {
    await this.inTurn(async () => {
      this.buyers = null
      this.visibilityLagMs = 0
      this.clock.reset()
      this.limits.reset()
      this.faults.clear()
      this.calls.reset()
      this.shipments.reset()
      this.lwa.reset()
      this.consents.restore(null)
      await emptyTables(this.database)
      await this.settings.clear()
      await this.listings.reset()
      await this.warehouse.reset()
      await this.remember()
    })
  }

  /** Everything that has no table of its own, so that a restart goes on where this one stops. */
  async remember(): Promise<void> {
    await this.settings.write("clock", this.clock.toSettings())
    await this.settings.write("visibilityLagMs", this.visibilityLagMs)
    await this.settings.write("buyers", this.buyers)
    await this.settings.write("lwa", this.lwa.toSettings())
    await this.settings.write("consents", this.consents.settings)
    const { enabled, bucketSpeed } = this.limits
    await this.settings.write("limits", { enabled, bucketSpeed })
    await this.settings.write("listings", this.listings.delays)
    await this.settings.write("shipments", this.shipments.delays)
    await this.settings.write("warehouse", this.warehouse.settings)
  }

  /** The end of a list that names none. */
  async visibleUntil(): Promise<number> {
    await this.gate.settled()
    return Math.min(
      this.gate.settledUntil(),
      this.clock.now() - this.visibilityLagMs
    )
  }

  /** Lets everything happen that is due by now. */
  tick(): Promise<void> {
    return this.inTurn(async () => {
      await this.letThingsHappen()
      await this.letBuyersOrder()
      await this.letBuyersAct(this.clock.now())
    })
  }

  /** One after the other: a reset never meets a half-finished tick. */
  inTurn<T>(act: () => Promise<T>): Promise<T> {
    const mine = this.turn.then(act)
    this.turn = mine.then(
      () => undefined,
      () => undefined
    )
    return mine
  }

  /** Moment by moment, so that a jump of the clock ends as if nobody had jumped. */
  private async letThingsHappen(): Promise<void> {
    const now = this.clock.now()
    const { listings, warehouse } = this
    const first = () =>
      listings.nextAt <= warehouse.nextAt ? listings : warehouse
    while (first().nextAt <= now) {
      const moment = first().nextAt
      await this.letBuyersAct(moment)
      await first().letHappen(moment)
    }
  }

  private async letBuyersOrder(): Promise<void> {
    while (this.buyers) {
      const first = this.buyers.placed
      const { plan } = this.buyers
      const { due, state } = takeDue(this.buyers, this.clock.now(), BATCH)
      if (due === 0) {
        return
      }
      const serial = await this.settings.reserveSerials(due)
      const orderOf = (n: number) =>
        withPlan(
          plan,
          first + n,
          placeOrder(wishOf(plan, first + n), serial + n, this.clock.now())
        )
      const numbers = Array.from({ length: due }, (_, n) => n)
      if (plan.onlyWhatIsShown) {
        for (const n of numbers) {
          await this.orderStore.buy(() => orderOf(n))
        }
      } else {
        await this.orderStore.insert(() => numbers.map(orderOf))
      }
      this.buyers = state
      await this.settings.write("buyers", state)
    }
  }

  private async letBuyersAct(until: number): Promise<void> {
    let acted = BATCH
    while (acted === BATCH) {
      acted = await this.orderStore.changeDue(
        new Date(until).toISOString(),
        BATCH,
        (order) => actAsPlanned(order, until, this.clock.now())
      )
    }
  }
}
