// Short histories in the model world, where the exact sums are known.

import fc from "fast-check"
import { pendingModes, type PendingMode } from "../order/policy"
import { sumOf } from "../stock/quantity"
import { brokenAtRest } from "./model-laws"
import { reconcilerSteps, type ReconcilerStep } from "./model-reconciler"
import { World, type Happening } from "./model-world"

/** Three packets of tea and two gift boxes, each of two packets of tea and a cup. */
const sale: Happening = { type: "place", order: 0 }
const pay: Happening = { type: "step", order: 0, step: "pay" }
const cancel: Happening = { type: "step", order: 0, step: "cancel" }
const read: Happening = { type: "poll" }

function after(mode: PendingMode, ...happenings: Happening[]): World {
  const world = new World(mode)
  happenings.forEach((happening) => world.happen(happening))
  world.settle()
  return world
}

const then = (world: World, ...happenings: Happening[]): World => {
  happenings.forEach((happening) => world.happen(happening))
  world.settle()
  return world
}

const available = (world: World) => Object.fromEntries(world.shop.available())

const offered = (world: World): number =>
  sumOf(
    [...world.store.orders.values()].flatMap(({ lines }) =>
      [...lines.values()].map(({ hold }) =>
        hold.place === "offer" ? hold.units : 0
      )
    )
  )

const reserved = (world: World) =>
  [...world.shop.reservations.values()].map(
    ({ lineItemId, inventoryItemId, locationId, quantity }) =>
      `${lineItemId}: ${quantity} ${inventoryItemId} in ${locationId}`
  )

const untouched = { tea: 12, cup: 7 }
const sold = { tea: 5, cup: 5 }

it("A pending order takes its units, and those of its gift boxes, off what is available", () => {
  expect(available(after("import", sale, read))).toEqual(sold)
})

it("The example of docs/stock.md: the boxes are taken where they can be packed in one place", () => {
  expect(reserved(after("import", sale, read))).toEqual([
    "ordli_028-0_0: 3 tea in berlin",
    "ordli_028-0_1: 4 tea in bonn",
    "ordli_028-0_1: 2 cup in bonn",
  ])
})

it.each(["reserve", "off"] as const)(
  "In mode %s a pending order changes nothing in the storefront",
  (mode) => {
    expect(available(after(mode, sale, read))).toEqual(untouched)
  }
)

it("In mode off nothing is held for a pending order, not even from the offer", () => {
  const world = after("off", sale, read)

  expect(world.store.ledger.size).toBe(0)
  expect(world.shop.orders.size).toBe(0)
})

it.each(pendingModes)(
  "Once it is paid, an order in mode %s holds its units",
  (mode) => {
    expect(available(then(after(mode, sale, read), pay, read))).toEqual(sold)
  }
)

it.each(pendingModes)(
  "A cancelled order in mode %s leaves no trace in the stock",
  (mode) => {
    const world = then(after(mode, sale, read), cancel, read)

    expect(available(world)).toEqual(untouched)
    expect(offered(world)).toBe(0)
  }
)

it("Completing an order changes none of its reservations", () => {
  const world = after("import", sale, read)
  const before = reserved(world)

  then(world, pay, read)

  expect(reserved(world)).toEqual(before)
})

const directions = pendingModes.flatMap((from) =>
  pendingModes.filter((to) => to !== from).map((to) => ({ from, to }))
)

const holdsIn: Record<PendingMode, { inMedusa: object; inOffer: number }> = {
  import: { inMedusa: sold, inOffer: 0 },
  reserve: { inMedusa: untouched, inOffer: 5 },
  off: { inMedusa: untouched, inOffer: 0 },
}

it.each(directions)(
  "Switching from $from to $to with a pending order loses no unit and doubles none",
  ({ from, to }) => {
    const world = after(from, sale, read)

    then(world, { type: "switch mode", mode: to })

    // A placeholder stays until Amazon decides; every other hold follows the mode.
    const { inMedusa, inOffer } = holdsIn[from === "import" ? from : to]
    expect(available(world)).toEqual(inMedusa)
    expect(offered(world)).toBe(inOffer)
    expect(available(then(world, pay, read))).toEqual(sold)
    expect(offered(world)).toBe(0)
  }
)

it("A hand-over from the offer to Medusa is a transfer: the ledger's sum stays", () => {
  const world = after("reserve", sale, read)

  then(world, { type: "switch mode", mode: "import" })

  const kinds = [...world.store.ledger.values()].map(({ kind }) => kind)
  expect(kinds).toEqual(["reserve", "reserve", "transfer", "transfer"])
})

it("An unknown SKU holds nothing until it is mapped, and then at once", () => {
  const world = after("import", { type: "place", order: 1 }, read)
  const cups = available(world).cup ?? 0

  then(world, { type: "map", sku: "MYSTERY", variantId: "variant_cup" })

  expect(available(world).cup).toBe(cups - 2)
})

it("What Medusa fulfils leaves the shelf and the hold together", () => {
  const world = then(after("import", sale, read), pay, read)

  then(world, { type: "fulfil", order: 0, line: 0 })

  expect(available(world)).toEqual(sold)
  expect(world.shop.onHand().get("tea")).toBe(11)
  expect(brokenAtRest(world)).toEqual([])
})

it.each(
  reconcilerSteps.filter(
    (step) => !["plan", "keep", "record", "tell"].includes(step)
  )
)(
  "An order that fails for good at '%s' keeps no other order from being applied",
  (step: ReconcilerStep) => {
    const world = after(
      "import",
      { type: "break", order: 0, step },
      sale,
      { type: "place", order: 1 },
      { type: "place", order: 2 },
      read
    )

    const [broken, ...others] = [...world.store.orders.values()]

    expect(broken).toMatchObject({
      appliedRevision: 0,
      lastError: `${step} failed.`,
    })
    expect(others.map(({ phase }) => phase)).toEqual([
      "placeholder",
      "placeholder",
    ])
  }
)

it("A reconciler that dies before any of its steps, at any turn of an order, loses nothing", () => {
  const turns: Happening[][] = [
    [sale, read],
    [{ type: "step", order: 0, step: "reduce line" }, read],
    [pay, read],
    [cancel, read],
  ]
  fc.assert(
    fc.property(
      fc.constantFrom(...pendingModes),
      fc.array(fc.integer({ min: 1, max: 14 }), { minLength: 4, maxLength: 4 }),
      (mode, deaths) => {
        const world = new World(mode)

        turns.forEach((turn, index) => {
          turn.forEach((happening) => world.happen(happening))
          const diesBefore = deaths[index] ?? null
          world.happen({ type: "reconcile", diesBefore })
          world.happen({ type: "wait" })
        })
        world.settle()

        expect(brokenAtRest(world)).toEqual([])
        expect(available(world)).toEqual(untouched)
      }
    ),
    { numRuns: 200 }
  )
})
