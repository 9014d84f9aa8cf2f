// What must hold in the model world: the invariants I1 to I9 of the design, in code. Each
// answers with sentences about what is broken; none is good.

import type { Phase } from "../order/decide"
import { isAwaitingPayment, isDead } from "../order/status"
import { isCounted } from "../stock/kit"
import { balanceOf } from "../stock/ledger"
import { leftOf, sumOf } from "../stock/quantity"
import { lineItemId, medusaOrderId } from "./model-reconciler"
import { variants } from "./model-shop"
import type { StoredLine, StoredOrder } from "./model-store"
import type { World } from "./model-world"

type Complaints = string[]

/** At any moment, also in the middle of a crash. */
export function brokenNow(world: World): Complaints {
  const placed = world.shop.placed
  return [
    ...placed
      .filter((event, index) => placed.indexOf(event) !== index)
      .map((event) => `I6: ${event} was told twice.`),
    ...[...world.store.orders.values()].flatMap(({ id, lines }) =>
      [...lines.values()].flatMap((line) =>
        // Throws when more was given back than held, at any point of the ledger (I3).
        balanceOf(world.store.movementsOf(id, line.orderItemId)) ===
        line.hold.units
          ? []
          : [`I2: the ledger of ${id}/${line.orderItemId} is not its hold.`]
      )
    ),
    ...[...world.shop.reservations.values()]
      .filter(({ quantity }) => quantity <= 0)
      .map(({ id }) => `I2: ${id} reserves nothing.`),
  ]
}

/** From one moment to the next. */
export function brokenBetween(
  before: ReadonlyMap<string, StoredOrder["snapshot"]["status"]>,
  world: World
): Complaints {
  return [...world.store.orders.values()].flatMap(({ id, snapshot }) => {
    const from = before.get(id)
    const isDeadBefore = from !== undefined && isDead(from)
    return (isDeadBefore && snapshot.status !== from) ||
      (from !== undefined &&
        !isAwaitingPayment(from) &&
        isAwaitingPayment(snapshot.status))
      ? [`I5: ${id} went from ${from} back to ${snapshot.status}.`]
      : []
  })
}

/** Once everything that was said has been read and applied. */
export function brokenAtRest(world: World): Complaints {
  const orders = [...world.store.orders.values()]
  return [
    ...brokenNow(world),
    ...orders.flatMap((order) => [
      ...phaseComplaints(world, order),
      ...medusaComplaints(world, order),
      ...placedComplaints(world, order),
      ...[...order.lines.values()].flatMap((line) =>
        lineComplaints(world, order, line)
      ),
    ]),
    ...stockComplaints(world, orders),
  ]
}

function phaseComplaints(world: World, order: StoredOrder): Complaints {
  const { pendingMode } = world.store.policy
  const { status, fulfilledBy } = order.snapshot
  const allowed: Phase[] = isDead(status)
    ? [
        "none",
        "canceled",
        ...(wasPacked(world, order) ? ["completed" as const] : []),
      ]
    : !isAwaitingPayment(status)
      ? ["completed"]
      : fulfilledBy === "amazon"
        ? ["none"]
        : pendingMode === "import"
          ? ["placeholder"]
          : ["placeholder", pendingMode === "reserve" ? "held" : "none"]
  return allowed.includes(order.phase)
    ? []
    : [`${order.id} is ${status} at Amazon and ${order.phase} here.`]
}

function medusaComplaints(world: World, order: StoredOrder): Complaints {
  const found = world.shop.orders.get(medusaOrderId(order.id))
  const { phase, id } = order
  const isExpected = phase !== "none" && phase !== "held"
  // It was about to be placed when Amazon cancelled it.
  if (!found && phase === "canceled") {
    return []
  }
  if (!found || !isExpected) {
    return (found !== undefined) === isExpected
      ? []
      : [`I1: ${id} is ${phase}; in Medusa: ${found ? "yes" : "no"}.`]
  }
  const complaints: Complaints = []
  if (found.isLocked !== (phase === "placeholder")) {
    complaints.push(`I8: ${id} is ${phase}; locked: ${found.isLocked}.`)
  }
  if (
    phase === "completed" &&
    (!found.isComplete || found.status !== "pending")
  ) {
    complaints.push(`S18: ${id} is not complete in Medusa.`)
  }
  if (phase === "canceled" && found.status !== "canceled") {
    complaints.push(`S24: ${id} is not cancelled in Medusa.`)
  }
  // Amazon's word replaces what a hand has changed. Later, a parcel makes the lines history.
  if (phase === "completed" && found.version === 1) {
    for (const line of order.snapshot.lines) {
      const shown = found.lines.get(lineItemId(id, line.orderItemId))?.quantity
      if ((shown ?? 0) !== line.quantity) {
        complaints.push(`S22: ${id}/${line.orderItemId} shows ${shown}.`)
      }
    }
  }
  return complaints
}

function placedComplaints(
  world: World,
  { id, phase }: StoredOrder
): Complaints {
  const told = world.shop.placed.filter(
    (event) => event === `order.placed ${id}`
  ).length
  const isFine = phase === "completed" ? told === 1 : told <= 1
  const isSilent = ["none", "held", "placeholder"].includes(phase)
  return isFine && !(isSilent && told > 0)
    ? []
    : [`I6: ${id} is ${phase}, and order.placed was told ${told} times.`]
}

function lineComplaints(
  world: World,
  order: StoredOrder,
  line: StoredLine
): Complaints {
  const name = `${order.id}/${line.orderItemId}`
  const { hold } = line
  const complaints: Complaints = []
  const expected = unitsExpected(world, order, line)
  if (hold.units !== expected) {
    complaints.push(`${name} holds ${hold.units} instead of ${expected}.`)
  }
  const place = order.phase === "held" ? "offer" : "medusa"
  if (hold.units > 0 && hold.place !== place) {
    complaints.push(`${name} is ${order.phase} and held in ${hold.place}.`)
  }
  const wanted = new Map(
    hold.place === "medusa"
      ? variants
          .get(line.variantId ?? "")
          ?.parts.map((part) => [
            part.inventoryItemId,
            part.required * hold.units,
          ])
      : []
  )
  const found = world.shop.reservationsOf(
    lineItemId(order.id, line.orderItemId)
  )
  for (const item of ["tea", "cup", "spoon"]) {
    const reserved = sumOf(
      found
        .filter((one) => one.inventoryItemId === item)
        .map(({ quantity }) => quantity)
    )
    if (reserved !== (wanted.get(item) ?? 0)) {
      complaints.push(
        `I2: ${name} reserves ${reserved} ${item}, not ${wanted.get(item) ?? 0}.`
      )
    }
  }
  return complaints
}

/** What a line must hold, told without the planner: from Amazon, the phase and the parcels. */
function unitsExpected(
  world: World,
  order: StoredOrder,
  line: StoredLine
): number {
  const sold = order.snapshot.lines.find(
    ({ orderItemId }) => orderItemId === line.orderItemId
  )
  const variant = variants.get(line.variantId ?? "")
  const isPlaceable =
    order.phase === "held" || variant?.variantId !== "variant_nowhere"
  const isHeldAtAll =
    ["held", "placeholder", "completed"].includes(order.phase) &&
    order.snapshot.fulfilledBy === "merchant" &&
    !isDead(order.snapshot.status)
  if (
    !sold ||
    !variant ||
    !isCounted(variant) ||
    !isPlaceable ||
    !isHeldAtAll
  ) {
    return 0
  }
  const leftWithoutUs =
    !line.wasHeld &&
    (order.snapshot.status === "shipped" ||
      sold.shippedQuantity >= sold.quantity)
  return leftWithoutUs
    ? 0
    : leftOf(sold.quantity, fulfilledOf(world, order, line.orderItemId))
}

const fulfilledOf = (
  world: World,
  { id }: StoredOrder,
  orderItemId: string
): number =>
  world.shop.orders
    .get(medusaOrderId(id))
    ?.lines.get(lineItemId(id, orderItemId))?.fulfilled ?? 0

const wasPacked = (world: World, order: StoredOrder): boolean =>
  [...order.lines.keys()].some((id) => fulfilledOf(world, order, id) > 0)

/** Available = on the shelf − what the ledger holds in Medusa: nobody else reserves here. */
function stockComplaints(world: World, orders: StoredOrder[]): Complaints {
  const available = world.shop.available()
  const held = new Map<string, number>()
  for (const { lines } of orders) {
    for (const { hold, variantId } of lines.values()) {
      for (const part of variants.get(variantId ?? "")?.parts ?? []) {
        const units = hold.place === "medusa" ? hold.units * part.required : 0
        held.set(
          part.inventoryItemId,
          (held.get(part.inventoryItemId) ?? 0) + units
        )
      }
    }
  }
  return [...world.shop.onHand()].flatMap(([item, onHand]) =>
    available.get(item) === onHand - (held.get(item) ?? 0)
      ? []
      : [`S3: ${available.get(item)} ${item} available, ${onHand} on hand.`]
  )
}
