import fc from "fast-check"
import { sumOf } from "../../stock/quantity"
import {
  isNothing,
  planElsewhere,
  type ElsewherePlan,
  type KnownFulfillment,
  type LineUnits,
  type ParcelAtAmazon,
  type ShippedOrder,
} from "../elsewhere"

const units = (quantity: number, orderItemId = "tea"): LineUnits => ({
  orderItemId,
  quantity,
})

const aParcel = (parcel: Partial<ParcelAtAmazon> = {}): ParcelAtAmazon => ({
  reference: "1",
  isCanceled: false,
  isDelivered: false,
  units: [units(2)],
  ...parcel,
})

const aFulfillment = (
  fulfillment: Partial<KnownFulfillment> = {}
): KnownFulfillment => ({
  id: "packed",
  isShipped: false,
  isDelivered: false,
  packageReference: null,
  units: [units(2)],
  ...fulfillment,
})

/** Three packets of tea, all shipped at Amazon, none fulfilled in Medusa. */
const anOrder = (order: Partial<ShippedOrder> = {}): ShippedOrder => ({
  isShippedWhole: true,
  lines: [{ orderItemId: "tea", ordered: 3, shipped: 3, fulfilled: 0 }],
  fulfillments: [],
  parcels: null,
  ownReferences: [],
  ...order,
})

const shipped = (count: number, fulfilled: number) => ({
  lines: [{ orderItemId: "tea", ordered: 3, shipped: count, fulfilled }],
})

const inShort = ({ create, ship, deliver }: ElsewherePlan): string[] => [
  ...create.map(
    ({ packageReference, units, isDelivered }) =>
      `book ${units.map((one) => `${one.quantity} ${one.orderItemId}`).join(" and ")} in ${packageReference ?? "no package"}${isDelivered ? ", delivered" : ""}`
  ),
  ...ship.map(
    (one) =>
      `ship ${one.fulfillmentId} in ${one.packageReference ?? "no package"}`
  ),
  ...deliver.map((id) => `deliver ${id}`),
]

describe("Parcels that left without Medusa", () => {
  it.each<{ what: string; order: Partial<ShippedOrder>; plan: string[] }>([
    {
      what: "An order of which Amazon shows no packages is booked as one",
      order: {},
      plan: ["book 3 tea in no package"],
    },
    {
      what: "Each package becomes a fulfilment of its own",
      order: {
        parcels: [
          aParcel(),
          aParcel({ reference: "2", units: [units(1)], isDelivered: true }),
        ],
      },
      plan: ["book 2 tea in 1", "book 1 tea in 2, delivered"],
    },
    {
      what: "Units that no package names are booked beside them",
      order: { parcels: [aParcel()] },
      plan: ["book 2 tea in 1", "book 1 tea in no package"],
    },
    {
      what: "A package that names more than is left to book is cut down to it",
      order: { ...shipped(3, 2), parcels: [aParcel({ units: [units(5)] })] },
      plan: ["book 1 tea in 1"],
    },
    {
      what: "A package that was cancelled has not left",
      order: { parcels: [aParcel({ isCanceled: true })] },
      plan: ["book 3 tea in no package"],
    },
    {
      what: "Of an order that is shipped in part, that part is booked",
      order: { isShippedWhole: false, ...shipped(1, 0) },
      plan: ["book 1 tea in no package"],
    },
    {
      what: "What Medusa has fulfilled already is not booked again",
      order: { isShippedWhole: false, ...shipped(1, 1) },
      plan: [],
    },
    {
      what: "A package that the shop told Amazon of is not booked again",
      order: {
        ...shipped(3, 2),
        ownReferences: ["1"],
        fulfillments: [aFulfillment({ isShipped: true })],
        parcels: [aParcel(), aParcel({ reference: "2", units: [units(1)] })],
      },
      plan: ["book 1 tea in 2"],
    },
    {
      what: "What was packed in Medusa and sent with Amazon's label is on its way",
      order: {
        ...shipped(3, 3),
        fulfillments: [aFulfillment({ units: [units(3)] })],
        parcels: [aParcel({ units: [units(3)] })],
      },
      plan: ["ship packed in 1"],
    },
    {
      what: "What was packed in Medusa waits while Amazon still waits for other units",
      order: {
        isShippedWhole: false,
        ...shipped(1, 2),
        fulfillments: [aFulfillment()],
      },
      plan: [],
    },
    {
      what: "A package that holds what was packed and more is booked for the rest",
      order: {
        ...shipped(3, 2),
        fulfillments: [aFulfillment()],
        parcels: [aParcel({ units: [units(3)] })],
      },
      plan: ["book 1 tea in 1", "ship packed in 1"],
    },
    {
      what: "A package that turns up after its units were booked is theirs",
      order: {
        ...shipped(3, 2),
        fulfillments: [aFulfillment({ id: "early", isShipped: true })],
        parcels: [aParcel(), aParcel({ reference: "2", units: [units(1)] })],
      },
      plan: ["book 1 tea in 2"],
    },
    {
      what: "A package that has arrived is delivered in Medusa too",
      order: {
        ...shipped(3, 3),
        fulfillments: [
          aFulfillment({ isShipped: true, packageReference: "1" }),
        ],
        parcels: [aParcel({ isDelivered: true })],
      },
      plan: ["deliver packed"],
    },
  ])("$what", ({ order, plan }) => {
    expect(inShort(planElsewhere(anOrder(order)))).toEqual(plan)
  })

  it("Whatever Amazon says and in whatever order, each unit that left is booked once, and nothing twice", () => {
    fc.assert(
      fc.property(stories, (story) => {
        let known = packed(story)
        for (const told of story.told) {
          const heard = hear(known, told)
          known = book(heard, planElsewhere(heard))

          expect(isNothing(planElsewhere(known))).toBe(true)
          expect(known.lines.map(({ fulfilled }) => fulfilled)).toEqual(
            heard.lines.map(({ ordered, shipped: sent, fulfilled }) =>
              Math.max(Math.min(sent, ordered), fulfilled)
            )
          )
          expect(
            known.fulfillments.filter(
              ({ isShipped }) => heard.isShippedWhole && !isShipped
            )
          ).toEqual([])
        }
      })
    )
  })
})

interface Story {
  ordered: number[]
  /** In Medusa, before Amazon says anything. */
  packed: number[]
  told: Told[]
}

const packed = ({ ordered, packed: counts }: Story): ShippedOrder => {
  const packedUnits = ordered
    .map((most, line) => units(Math.min(counts[line] ?? 0, most), `${line}`))
    .filter(({ quantity }) => quantity > 0)
  return {
    ...anOrder(),
    fulfillments:
      packedUnits.length > 0 ? [aFulfillment({ units: packedUnits })] : [],
    lines: ordered.map((most, line) => ({
      orderItemId: `${line}`,
      ordered: most,
      shipped: 0,
      fulfilled: sumOf(
        packedUnits
          .filter(({ orderItemId }) => orderItemId === `${line}`)
          .map(({ quantity }) => quantity)
      ),
    })),
  }
}

interface Told {
  shipped: number[]
  isWhole: boolean
  parcels: ParcelAtAmazon[] | null
}

const quantities = fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 3 })

const stories = fc.record<Story>({
  ordered: quantities,
  packed: quantities,
  told: fc.array(
    fc.record<Told>({
      shipped: quantities,
      isWhole: fc.boolean(),
      parcels: fc.option(
        fc.uniqueArray(
          fc.record({
            reference: fc.constantFrom("1", "2", "3"),
            isCanceled: fc.boolean(),
            isDelivered: fc.boolean(),
            units: fc.array(
              fc.record({
                orderItemId: fc.constantFrom("0", "1", "2", "unknown"),
                quantity: fc.nat({ max: 5 }),
              }),
              { maxLength: 3 }
            ),
          }),
          { maxLength: 3, selector: ({ reference }) => reference }
        )
      ),
    }),
    { maxLength: 5 }
  ),
})

const hear = (
  known: ShippedOrder,
  { shipped: counts, isWhole, parcels }: Told
): ShippedOrder => ({
  ...known,
  isShippedWhole: isWhole,
  parcels,
  lines: known.lines.map((line, at) => ({
    ...line,
    shipped: isWhole ? line.ordered : (counts[at] ?? 0),
  })),
})

/** Medusa after the plan was carried out. */
function book(order: ShippedOrder, plan: ElsewherePlan): ShippedOrder {
  const created = plan.create.map((one, at) => ({
    id: `${order.fulfillments.length + at}`,
    isShipped: true,
    isDelivered: one.isDelivered,
    packageReference: one.packageReference,
    units: one.units,
  }))
  const before = order.fulfillments.map((one) => {
    const sent = plan.ship.find(({ fulfillmentId }) => fulfillmentId === one.id)
    return {
      ...one,
      isShipped: one.isShipped || sent !== undefined,
      isDelivered: one.isDelivered || plan.deliver.includes(one.id),
      packageReference: one.packageReference ?? sent?.packageReference ?? null,
    }
  })
  const booked = { ...order, fulfillments: [...before, ...created] }
  return {
    ...booked,
    lines: order.lines.map((line) => ({
      ...line,
      fulfilled: unitsIn(booked, line.orderItemId),
    })),
  }
}

const unitsIn = ({ fulfillments }: ShippedOrder, orderItemId: string): number =>
  sumOf(
    fulfillments
      .flatMap(({ units }) => units)
      .filter((one) => one.orderItemId === orderItemId)
      .map(({ quantity }) => quantity)
  )
