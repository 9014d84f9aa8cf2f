// The control API in process. What concerns orders is in order-control.ts.

import { startState } from "./buyers"
import type * as control from "./control"
import { inputs } from "./control-input"
import { accept } from "./control-schema"
import type { ListOddity } from "./faults"
import { WarehouseActs } from "./outbound-control"
import { throwIfUnknownMarketplace } from "./place-many"
import type { SimulatedAmazon } from "./simulated-amazon"
import type { Validation } from "./validation"
import * as lifecycle from "./world/lifecycle"
import { sellers } from "./world/marketplaces"
import type { OrderStatus } from "./world/order"
import { orderStatuses } from "./world/order"

export class WorldControl
  extends WarehouseActs
  implements control.SimulatorControl
{
  constructor(
    amazon: SimulatedAmazon,
    private readonly validation: Validation
  ) {
    super(amazon)
  }

  reset = (): Promise<void> => this.amazon.reset()

  async state(): Promise<control.SimulatorState> {
    const { amazon, validation } = this
    const counts = new Map(
      (await amazon.orderStore.countByStatus()).map(({ status, count }) => [
        status,
        count,
      ])
    )
    const ordersByStatus = Object.fromEntries(
      orderStatuses.map((status) => [status, counts.get(status) ?? 0])
    ) as Record<OrderStatus, number>
    return {
      now: amazon.clock.iso(),
      speed: amazon.clock.speed,
      visibilityLagMs: amazon.visibilityLagMs,
      orders: Object.values(ordersByStatus).reduce(
        (sum, count) => sum + count,
        0
      ),
      ordersByStatus,
      calls: amazon.calls.perOperation,
      unknownRoutes: amazon.calls.unknownRoutes,
      modelsLoaded: validation.models !== null,
      exchangesValidated: validation.exchanges,
      invalidAnswers: validation.invalidAnswers,
      buyers: {
        running: amazon.buyers?.running ?? false,
        placed: amazon.buyers?.placed ?? 0,
        planned: await amazon.orderStore.planned(),
      },
      limits: {
        enabled: amazon.limits.enabled,
        bucketSpeed: amazon.limits.bucketSpeed,
      },
      revokedTokens: amazon.lwa.revokedCount,
      listings: {
        count: await amazon.listings.store.count(),
        ...amazon.listings.delays,
      },
      shipments: amazon.shipments.delays,
      warehouse: amazon.warehouse.settings,
    }
  }

  async resetCalls(): Promise<void> {
    this.amazon.calls.reset()
  }

  async failNext(
    operation: control.Operation,
    fault: control.Fault
  ): Promise<void> {
    accept(inputs.operation, { operation }, "order a fault")
    this.amazon.faults.failNext(
      operation,
      accept(inputs.fault, fault, "order a fault")
    )
  }

  loseAnswer = (operation: control.Operation, times = 1): Promise<void> =>
    this.failNext(operation, { kind: "lost", times })

  hideFromList = (orderId: string, times?: number): Promise<void> =>
    this.oddInList(orderId, "hide", times)

  duplicateInList = (orderId: string): Promise<void> =>
    this.oddInList(orderId, "duplicate")

  staleList = (orderId: string): Promise<void> =>
    this.oddInList(orderId, "stale")

  async clearFaults(): Promise<void> {
    this.amazon.faults.clear()
  }

  async advanceClock(ms: number): Promise<void> {
    accept(inputs.advance, { ms }, "advance the clock")
    this.amazon.clock.advance(ms)
    await this.amazon.tick()
    await this.amazon.remember()
  }

  async setClock(change: control.ClockChange): Promise<void> {
    const { speed, visibilityLagMs, startAt } = accept(
      inputs.clock,
      change,
      "set the clock"
    )
    if (startAt !== undefined) {
      await this.throwIfAnythingHappened()
      this.amazon.clock.startAt(Date.parse(startAt))
    }
    if (speed !== undefined) {
      this.amazon.clock.setSpeed(speed)
    }
    this.amazon.visibilityLagMs = visibilityLagMs ?? this.amazon.visibilityLagMs
    await this.amazon.remember()
  }

  private async throwIfAnythingHappened(): Promise<void> {
    const { orders, listings } = await this.state()
    if (orders > 0 || listings.count > 0) {
      throw new lifecycle.IllegalActError(
        `Failed to set where time begins: there are ${orders} orders and ${listings.count} listings already. Reset first.`
      )
    }
  }

  async setLimits(change: control.LimitsChange): Promise<void> {
    const { enabled, bucketSpeed, refill } = accept(
      inputs.limits,
      change,
      "set the limits"
    )
    const { limits } = this.amazon
    limits.enabled = enabled ?? limits.enabled
    limits.bucketSpeed = bucketSpeed ?? limits.bucketSpeed
    if (refill) {
      limits.refill()
    }
    await this.amazon.remember()
  }

  async startBuyers(plan: control.BuyersPlan): Promise<void> {
    const wish = accept(inputs.buyers, plan, "start the buyers")
    wish.marketplaceIds?.forEach(throwIfUnknownMarketplace)
    await this.amazon.inTurn(async () => {
      this.amazon.buyers = startState(wish, this.amazon.clock.now())
      await this.amazon.remember()
    })
  }

  /** Nobody orders any more; who has ordered still pays or cancels. */
  async stopBuyers(): Promise<void> {
    await this.amazon.inTurn(async () => {
      this.amazon.buyers = this.amazon.buyers && {
        ...this.amazon.buyers,
        running: false,
      }
      await this.amazon.remember()
    })
  }

  async revokeToken(refreshToken?: string): Promise<void> {
    this.amazon.lwa.revoke(knownToken(refreshToken))
    await this.amazon.remember()
  }

  async restoreToken(refreshToken?: string): Promise<void> {
    this.amazon.lwa.restoreToken(knownToken(refreshToken))
    await this.amazon.remember()
  }

  async expireAccessTokens(): Promise<void> {
    this.amazon.lwa.expireAccessTokens()
    await this.amazon.remember()
  }

  async setApplication(change: control.ApplicationChange): Promise<void> {
    const { consents } = this.amazon
    consents.settings = {
      ...consents.settings,
      ...accept(inputs.application, change, "change the application"),
    }
    await this.amazon.remember()
  }

  private async oddInList(
    orderId: string,
    oddity: ListOddity,
    times = 1
  ): Promise<void> {
    accept(inputs.times, { times }, "order an odd list")
    const found = await this.amazon.orderStore.find(orderId)
    if (!found) {
      throw new lifecycle.UnknownOrderError(
        `Failed to find order ${orderId}: it was never placed here.`
      )
    }
    if (oddity === "stale" && !found.previous) {
      throw new lifecycle.IllegalActError(
        `Failed to show order ${orderId} stale: it has not changed yet.`
      )
    }
    this.amazon.faults.oddInList(orderId, oddity, times)
  }
}

function knownToken(refreshToken = sellers[0]?.refreshToken): string {
  const seller = sellers.find((one) => one.refreshToken === refreshToken)
  if (!seller) {
    throw new lifecycle.BadInputError(
      "Failed to find the seller: field 'refreshToken' is none of the base world's."
    )
  }
  return seller.refreshToken
}
