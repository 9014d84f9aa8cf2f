import type { OrderDTO } from "@medusajs/framework/types"
import { aLine, anOrder } from "../../../domain/__tests__/makers"
import type { MirrorClaim } from "../../../modules/amazon/store/mirror"
import type { KnownPackage } from "../../../sp-api"
import {
  planWork,
  toBooking,
  type BookingFacts,
  type MirrorWork,
} from "../plan-booking"

const updatedAt = "2026-03-01T10:40:00.000Z"

/** Three gift boxes, each of two packets of tea and a cup; all shipped at Amazon. */
const aWork = (work: Partial<MirrorWork> = {}): MirrorWork => ({
  claim: aClaim(),
  order: {
    id: "order_1",
    items: [
      {
        id: "item_1",
        quantity: 3,
        title: "Gift box",
        variant_sku: "GIFT",
        detail: { fulfilled_quantity: 0 },
      },
    ],
  } as unknown as OrderDTO,
  fulfillments: [],
  ...work,
})

const aClaim = (claim: Partial<MirrorClaim> = {}): MirrorClaim => ({
  id: "amzord_1",
  lease: "lease",
  account_id: "amzacc_1",
  amazon_order_id: "028-1",
  medusa_order_id: "order_1",
  applied_revision: 4,
  snapshot: anOrder({
    status: "shipped",
    updatedAt,
    lines: [aLine({ quantity: 3 })],
  }),
  mirror_attempts: 0,
  mirror_plan: null,
  lines: [
    {
      order_item_id: "1",
      line_item_id: "item_1",
      variant_id: "variant_1",
      was_held: true,
    },
  ],
  marketplace: null,
  account: null,
  own_references: [],
  ...claim,
})

const reserved = (
  inventoryItemId: string,
  locationId: string,
  quantity: number
) => ({
  id: `${inventoryItemId} in ${locationId}`,
  inventoryItemId,
  locationId,
  quantity,
})

const facts = (more: Partial<BookingFacts> = {}): BookingFacts => ({
  packages: null,
  place: { locationId: "anywhere", shippingOptionId: null },
  variants: new Map([
    [
      "variant_1",
      {
        parts: [
          { inventoryItemId: "tea", required: 2 },
          { inventoryItemId: "cup", required: 1 },
        ],
      },
    ],
  ]) as unknown as BookingFacts["variants"],
  reservations: new Map([
    ["item_1", [reserved("tea", "berlin", 6), reserved("cup", "bonn", 3)]],
  ]),
  ...more,
})

const book = (work = aWork(), given = facts()) =>
  toBooking(work, planWork(work, given.packages), given)

const taken = (given: BookingFacts) =>
  book(aWork(), given).take.map(
    ({ quantity, inventory_item_id, location_id }) =>
      `${quantity} ${inventory_item_id} in ${location_id}`
  )

const aParcel = (reference: string, quantity: number): KnownPackage => ({
  packageReference: reference,
  status: "shipped",
  carrier: "DHL",
  shippingService: null,
  trackingNumber: `T-${reference}`,
  shippedAt: null,
  items: [{ orderItemId: "1", quantity }],
})

it("takes each part of a bundle from where it is reserved, as often as the bundle needs it", () => {
  expect(taken(facts())).toEqual(["6 tea in berlin", "3 cup in bonn"])
})

it("takes the units of a part that is reserved at two places from both", () => {
  const reservations = new Map([
    [
      "item_1",
      [
        reserved("tea", "berlin", 4),
        reserved("tea", "bonn", 2),
        reserved("cup", "bonn", 3),
      ],
    ],
  ])

  expect(taken(facts({ reservations }))).toEqual([
    "4 tea in berlin",
    "2 tea in bonn",
    "3 cup in bonn",
  ])
})

it("takes no more than is reserved, and nothing where nothing is", () => {
  const reservations = new Map([["item_1", [reserved("tea", "berlin", 5)]]])

  expect(taken(facts({ reservations }))).toEqual(["5 tea in berlin"])
  expect(taken(facts({ reservations: new Map() }))).toEqual([])
})

it("takes what two parcels hold once, and says which of them holds how much", () => {
  const packages = [aParcel("1", 1), aParcel("2", 2)]

  const booking = book(aWork(), facts({ packages }))

  expect(booking.take.map(({ quantity }) => quantity)).toEqual([6, 3])
  expect(
    booking.ship.map(({ package_reference, tracking_number, lines }) => [
      package_reference,
      tracking_number,
      lines[0]?.quantity,
    ])
  ).toEqual([
    ["1", "T-1", 1],
    ["2", "T-2", 2],
  ])
})

it("counts the parts of a bundle in a fulfilment, as Medusa does, and the units of a line without stock", () => {
  const quantities = (given: BookingFacts) =>
    book(aWork(), given).create.flatMap(({ items }) =>
      items.map(({ inventory_item_id, quantity }) => [
        inventory_item_id,
        quantity,
      ])
    )

  expect(quantities(facts())).toEqual([
    ["tea", 6],
    ["cup", 3],
  ])
  expect(quantities(facts({ reservations: new Map() }))).toEqual([[null, 3]])
})

it("leaves from the first shelf, else from where the marketplace's parcels leave", () => {
  const placeOf = (given: BookingFacts) =>
    book(aWork(), given).create.map(({ location_id }) => location_id)

  expect(placeOf(facts())).toEqual(["berlin"])
  expect(placeOf(facts({ reservations: new Map() }))).toEqual(["anywhere"])
})

it("has left when Amazon says so, else when Amazon last spoke of the order", () => {
  const left = "2026-03-01T09:00:00.000Z"
  const when = (packages: KnownPackage[]) =>
    book(aWork(), facts({ packages })).ship.map(({ shipped_at }) => shipped_at)

  expect(when([{ ...aParcel("1", 3), shippedAt: left }])).toEqual([left])
  expect(when([])).toEqual([updatedAt])
})

it("names its fulfilments and its change the same every time, so that a repeat is none", () => {
  expect(book().create.map(({ id }) => id)).toEqual(["ful_amz_028-1_4_0"])
  expect(book()).toEqual(book())
})

it("books no more than Medusa's own order shows, whatever Amazon has sent", () => {
  const { order } = aWork()
  const items = order.items?.map((item) => ({ ...item, quantity: 2 }))

  const booking = book(aWork({ order: { ...order, items } }))

  expect(booking.create[0]?.lines).toEqual([
    { line_item_id: "item_1", quantity: 2 },
  ])
})
