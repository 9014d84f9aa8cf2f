// The steps of src/workflows/reconcile, in their order, over the model shop and store. It
// pauses before each step, so that a test can let it die there.

import {
  decide,
  type Act,
  type LinePlan,
  type Phase,
  type Plan,
} from "../order/decide"
import { isCounted, type Variant } from "../stock/kit"
import { movementsBetween, nothingHeld } from "../stock/ledger"
import {
  changeReservations,
  placeUnits,
  takeFrom,
  type Level,
  type WantedReservation,
} from "../stock/reservations"
import {
  TakenError,
  variants,
  type LineReservation,
  type Shop,
  type ShopLine,
} from "./model-shop"
import type { Outcome, Store, StoredLine, StoredOrder } from "./model-store"

export const reconcilerSteps = [
  "plan",
  "keep",
  "place",
  "lock",
  "release",
  "resize",
  "reserve",
  "unlock",
  "complete",
  "cancel",
  "record",
  "tell",
] as const
export type ReconcilerStep = (typeof reconcilerSteps)[number]

export interface Surroundings {
  store: Store
  shop: Shop
  now: number
  locationIds: string[]
  /** Orders that make a step fail, as `step/order`. */
  broken: Set<string>
}

interface Claim {
  order: StoredOrder
  lease: number
}

interface LineWork {
  claim: StoredLine
  variant: Variant | null
  plan: LinePlan
}

interface Work extends Claim {
  orderId: string
  plan: Plan
  lines: LineWork[]
}

/** Pauses before every step. */
export type Run<T = void> = Generator<ReconcilerStep, T, void>

const batchSize = 3

export const medusaOrderId = (id: string): string => `order_${id}`
export const lineItemId = (id: string, orderItemId: string): string =>
  `ordli_${id}_${orderItemId}`

/** One batch: what is due is applied and told. */
export function* reconcile(world: Surroundings): Run {
  const claims = world.store.claim(batchSize, world.now)
  const applied = yield* untilLost(applyBatch(world, claims))
  yield "record"
  if (applied) {
    applied.outcomes.forEach((outcome) => world.store.recordOutcome(outcome))
    applied.failures.forEach(({ claim, error }) =>
      world.store.recordFailure(claim.order.id, claim.lease, error, world.now)
    )
  } else {
    claims.forEach(({ order }) => world.store.lookAgain(order.id))
  }
  yield "tell"
  for (const event of world.store.outbox.values()) {
    if (!event.told) {
      world.shop.placed.push(`${event.name} ${event.id}`)
      event.told = true
    }
  }
}

interface Applied {
  outcomes: Outcome[]
  failures: { claim: Claim; error: string }[]
}

/** A batch that fails is halved until the order that cannot be applied stands alone. */
function* applyBatch(world: Surroundings, claims: Claim[]): Run<Applied> {
  try {
    return { outcomes: yield* applyAll(world, claims), failures: [] }
  } catch (error) {
    const [claim] = claims
    const isOurs = error instanceof BrokenStep || error instanceof TakenError
    if (!isOurs || !claim) {
      throw error
    }
    if (claims.length === 1) {
      return { outcomes: [], failures: [{ claim, error: error.message }] }
    }
    const middle = Math.ceil(claims.length / 2)
    const first = yield* applyBatch(world, claims.slice(0, middle))
    const second = yield* applyBatch(world, claims.slice(middle))
    return {
      outcomes: [...first.outcomes, ...second.outcomes],
      failures: [...first.failures, ...second.failures],
    }
  }
}

/** Null when another worker has taken over: what was written until then is looked at again. */
function* untilLost(batch: Run<Applied>): Run<Applied | null> {
  try {
    return yield* batch
  } catch (error) {
    if (error instanceof LeaseLost) {
      return null
    }
    throw error
  }
}

class BrokenStep extends Error {}
class LeaseLost extends Error {}

function* applyAll(world: Surroundings, claims: Claim[]): Run<Outcome[]> {
  yield "plan"
  const works = claims.map((claim) => planOrder(world, claim))
  const step = (name: ReconcilerStep) => {
    for (const { order } of works) {
      if (world.broken.has(`${name}/${order.id}`)) {
        throw new BrokenStep(`${name} failed.`)
      }
    }
    return name
  }
  yield* keep(world, works)
  yield step("place")
  works.filter(hasOrder).forEach((work) => placeOrder(world.shop, work))
  yield* keep(world, works)
  yield step("lock")
  works.filter(isPlaceholder).forEach((work) => setLock(world.shop, work, true))
  yield* holdStock(world, works, step)
  yield step("unlock")
  works
    .filter((work) => !isPlaceholder(work) && work.plan.act !== "read")
    .forEach((work) => setLock(world.shop, work, false))
  yield* keep(world, works)
  yield step("complete")
  works.filter(isCompletion).forEach((work) => complete(world.shop, work))
  yield step("cancel")
  works.filter(isCancellation).forEach((work) => cancel(world.shop, work))
  return works.map(outcomeOf)
}

/** Another worker that has taken over is not written over. */
function* keep({ store, now }: Surroundings, works: Work[]): Run {
  yield "keep"
  const claims = works.map((work) => ({
    id: work.order.id,
    medusaOrderId: hasOrder(work) ? work.orderId : null,
  }))
  const lease = works[0]?.lease
  if (lease !== undefined && !store.keep(lease, claims, now)) {
    throw new LeaseLost()
  }
}

const isOneOf =
  (...acts: Act[]) =>
  ({ plan }: Work): boolean =>
    acts.includes(plan.act)

const hasOrder = isOneOf("place", "revise", "import", "complete", "follow")
const isPlaceholder = isOneOf("place", "revise")
const isCompletion = isOneOf("import", "complete")
const isCancellation = isOneOf("cancel_placeholder", "cancel_order", "close")

function planOrder({ store, shop }: Surroundings, claim: Claim): Work {
  const { order } = claim
  const orderId = medusaOrderId(order.id)
  const found = shop.orders.get(orderId)
  const lines = [...order.lines.values()].map((line) => {
    const variant = variants.get(line.variantId ?? "") ?? null
    const item = found?.lines.get(lineItemId(order.id, line.orderItemId))
    return {
      claim: line,
      variant,
      known: {
        orderItemId: line.orderItemId,
        hold: line.hold,
        appliedQuantity: line.appliedQuantity,
        wasHeld: line.wasHeld,
        fulfilledQuantity:
          order.phase === "completed" ? (item?.fulfilled ?? 0) : 0,
        canHold: variant !== null && isCounted(variant),
      },
    }
  })
  const known = {
    phase: phaseOf(order),
    lines: lines.map((line) => line.known),
  }
  const plan = decide(known, order.snapshot, store.policy)
  return {
    ...claim,
    orderId,
    plan,
    lines: lines.flatMap((line) => {
      const own = plan.lines.find(
        ({ orderItemId }) => orderItemId === line.claim.orderItemId
      )
      return own
        ? [{ claim: line.claim, variant: line.variant, plan: own }]
        : []
    }),
  }
}

/** An order that was about to be made when a process died may be in Medusa already. */
const phaseOf = ({ phase, medusaOrderId: id }: StoredOrder): Phase =>
  id !== null && (phase === "none" || phase === "held") ? "placeholder" : phase

function placeOrder(shop: Shop, { order, orderId, plan, lines }: Work): void {
  const shown = new Map(
    lines
      .filter((line) => line.plan.quantity > 0)
      .map((line): [string, ShopLine] => [
        lineItemId(order.id, line.claim.orderItemId),
        {
          variantId: line.variant?.variantId ?? null,
          quantity: line.plan.quantity,
          fulfilled: 0,
        },
      ])
  )
  const found = shop.orders.get(orderId)
  if (!found) {
    shop.createOrder({
      id: orderId,
      status: "pending",
      isComplete: false,
      isLocked: false,
      version: 1,
      lines: shown,
    })
  } else if (plan.act !== "follow" || found.version === 1) {
    found.lines.clear()
    shown.forEach((line, id) => found.lines.set(id, line))
  }
}

function* holdStock(
  { shop, locationIds }: Surroundings,
  works: Work[],
  step: (name: ReconcilerStep) => ReconcilerStep
): Run {
  const levels = shop
    .levels()
    .filter(({ locationId }) => locationIds.includes(locationId))
  const changes = works
    .filter((work) => hasOrder(work) || isCancellation(work))
    .flatMap((work) =>
      work.lines.map((line) => {
        const id = lineItemId(work.order.id, line.claim.orderItemId)
        const existing = shop.reservationsOf(id)
        const change = changesOf(line, existing, levels, locationIds)
        return { work, id, ...change }
      })
    )
  yield step("release")
  changes.forEach(({ remove }) =>
    remove.forEach((id) => shop.reservations.delete(id))
  )
  yield step("resize")
  changes.forEach(({ update }) =>
    update.forEach(({ id, quantity }) => {
      const reservation = shop.reservations.get(id)
      if (reservation) {
        reservation.quantity = quantity
      }
    })
  )
  yield step("reserve")
  changes.forEach(({ work, id, create }) =>
    create.forEach((want) =>
      shop.createReservation({
        ...want,
        id: `resitem_${id}_${want.inventoryItemId}_${work.order.revision}`,
        lineItemId: id,
      })
    )
  )
}

/** A part that can be reserved nowhere leaves its line without a hold, in whole. */
function changesOf(
  line: LineWork,
  existing: LineReservation[],
  levels: Level[],
  locationIds: string[]
) {
  const { variant, plan } = line
  const isHeld = (inventoryItemId: string) =>
    existing.some((one) => one.inventoryItemId === inventoryItemId)
  const parts = variant?.parts ?? []
  const missing = parts.filter((part) => !isHeld(part.inventoryItemId))
  let wanted: WantedReservation[] = []
  if (variant && plan.hold.units > 0 && missing.length > 0) {
    const placing = placeUnits(
      plan.hold.units,
      { ...variant, parts: missing },
      locationIds,
      levels
    )
    if (placing.ok) {
      wanted = placing.wanted
      takeFrom(levels, wanted)
    } else if (missing.length === parts.length) {
      line.plan = { ...plan, hold: nothingHeld }
    }
  }
  return changeReservations(
    line.plan.hold.units,
    variant,
    existing,
    () => wanted
  )
}

function setLock(shop: Shop, { orderId }: Work, isLocked: boolean): void {
  const order = shop.orders.get(orderId)
  if (order) {
    order.isLocked = isLocked
  }
}

function complete(shop: Shop, { orderId }: Work): void {
  const order = shop.orders.get(orderId)
  if (order) {
    order.isComplete = true
    order.status = "pending"
  }
}

function cancel(shop: Shop, work: Work): void {
  const order = shop.orders.get(work.orderId)
  const isFulfilled = [...(order?.lines.values() ?? [])].some(
    ({ fulfilled }) => fulfilled > 0
  )
  if (work.plan.act === "cancel_order" && isFulfilled) {
    work.plan = { ...work.plan, phase: "completed" }
  } else if (order) {
    order.status = "canceled"
  }
}

function outcomeOf({ order, orderId, lease, plan, lines }: Work): Outcome {
  const isUntouched = plan.act === "leave" || plan.act === "read"
  return {
    id: order.id,
    lease,
    revision: order.revision,
    phase: plan.phase,
    medusaOrderId:
      plan.phase === "none" || plan.phase === "held" ? null : orderId,
    lines: lines.map((line) => ({
      orderItemId: line.claim.orderItemId,
      variantId: line.claim.variantId,
      appliedQuantity: isUntouched
        ? line.claim.appliedQuantity
        : line.plan.quantity,
      hold: line.plan.hold,
    })),
    movements: lines.flatMap(({ claim, plan: own }) =>
      movementsBetween(claim.hold, own.hold, own.cause, own.shipped).map(
        (movement) => ({ ...movement, orderItemId: claim.orderItemId })
      )
    ),
    events:
      plan.phase === "completed" && order.phase !== "completed"
        ? ["order.placed"]
        : [],
  }
}
