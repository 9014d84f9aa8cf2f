import fc from "fast-check"
import { aLine, anOrder } from "../../../../domain/__tests__/makers"
import type { PendingMode } from "../../../../domain/order/policy"
import { pendingModes } from "../../../../domain/order/policy"
import type { Part } from "../../../../domain/stock/kit"
import type { Level } from "../../../../domain/stock/reservations"
import type { MarketplaceSettings } from "../../../../modules/amazon/store/claims"
import type { PreviewedOrder } from "../../../../modules/amazon/store/preview"
import type { ShopVariant } from "../../../reconcile/load-variants"
import { planOrder } from "../../../reconcile/plan-batch"
import { considerOrder } from "../consider-order"
import { risksOf } from "../risks"
import { createShelves } from "../shelves"
import { createSkuMoves } from "../sku-moves"
import { isMove } from "../switch-acts"
import { createTotals } from "../totals"

const settings = (pending_mode: PendingMode): MarketplaceSettings => ({
  id: "amzmkt_1",
  pending_mode,
  preorders: "wait",
  fba_orders: "import",
  country_code: "DE",
  currency_code: "EUR",
  sales_channel_id: "sc_1",
  region_id: null,
  location_ids: ["berlin", "bonn"],
  shipping_option_id: null,
  is_tax_inclusive: true,
  restock: "by_reason",
  shipped_elsewhere: "book",
  set_up_at: "2026-03-01T00:00:00.000Z",
})

const tea: Part[] = [{ inventoryItemId: "tea", required: 1 }]
const giftBox: Part[] = [
  { inventoryItemId: "tea", required: 2 },
  { inventoryItemId: "cup", required: 1 },
]

const aVariant = (variantId: string, parts: Part[]): ShopVariant => ({
  variantId,
  isManaged: true,
  parts,
  title: null,
  sku: variantId,
  barcode: null,
  thumbnail: null,
  requiresShipping: true,
  product: {
    id: "prod_1",
    title: "Tea",
    subtitle: null,
    description: null,
    handle: null,
    thumbnail: null,
    typeId: null,
    type: null,
    collection: null,
    isDiscountable: true,
    isGiftcard: false,
  },
})

const variants = new Map([
  ["TEA", aVariant("TEA", tea)],
  ["GIFT", aVariant("GIFT", giftBox)],
])

/** An order as its marketplace's mode has left it. */
const aPending = (
  mode: PendingMode,
  sku: string,
  quantity: number
): PreviewedOrder => {
  const held = mode !== "off" && variants.has(sku)
  return {
    id: `amzord_${sku}`,
    amazon_order_id: sku,
    account_id: "amzacc_1",
    phase: ({ off: "none", reserve: "held", import: "placeholder" } as const)[
      mode
    ],
    revision: 1,
    applied_revision: 0,
    attempts: 0,
    snapshot: anOrder({ lines: [aLine({ sku, quantity })] }),
    sealed_personal: null,
    cancellation_decision: null,
    medusa_order_id: mode === "import" ? "order_1" : null,
    problems: null,
    lease: "",
    marketplace: null,
    is_due: false,
    lines: [
      {
        id: "amzline_1",
        order_item_id: "1",
        sku,
        line_item_id: "ordli_1",
        variant_id: variants.has(sku) ? sku : null,
        applied_quantity: mode === "off" ? 0 : quantity,
        held_quantity: held ? quantity : 0,
        held_in: held ? (mode === "import" ? "medusa" : "offer") : null,
        was_held: held,
      },
    ],
  }
}

const inBerlin = (inventoryItemId: string, available: number): Level => ({
  inventoryItemId,
  locationId: "berlin",
  available,
})
const inBonn = (inventoryItemId: string, available: number): Level => ({
  ...inBerlin(inventoryItemId, available),
  locationId: "bonn",
})

function foresee(
  from: PendingMode,
  to: PendingMode,
  sold: [sku: string, quantity: number][],
  levels: Level[]
) {
  const shelves = createShelves()
  const totals = createTotals()
  const skus = createSkuMoves()
  shelves.add(["tea", "cup"], levels)
  const nothing = { fulfilled: new Map(), canceled: new Set<string>() }
  const progress = { ...nothing, begun: new Set<string>() }
  const moves = sold.map(([sku, quantity], index) => {
    const order = { ...aPending(from, sku, quantity), id: `amzord_${index}` }
    const planBy = (mode: PendingMode) =>
      planOrder({ ...order, marketplace: settings(mode) }, variants, progress)
    const move = considerOrder(
      { order, now: planBy(from), then: planBy(to) },
      settings(to).location_ids,
      shelves
    )
    totals.add(move.act, move.lines)
    skus.add(move)
    return move
  })
  const articles = shelves
    .moved()
    .map((article) => ({ article, sku: article.inventoryItemId }))
  return {
    moves,
    held: totals.held(),
    acts: totals.acts(to),
    skus: skus.moves(shelves),
    unmapped: skus.unmapped(),
    risks: risksOf(articles, true).map(({ code, sku }) => `${code} ${sku}`),
  }
}

it.each([
  ["off", "import", "place", { medusa: 3, offer: 0 }],
  ["off", "reserve", "hold", { medusa: 0, offer: 3 }],
  ["reserve", "import", "transfer", { medusa: 3, offer: 0 }],
  ["reserve", "off", "release", { medusa: 0, offer: 0 }],
  ["import", "reserve", "stay_placeholder", { medusa: 3, offer: 0 }],
  ["import", "off", "stay_placeholder", { medusa: 3, offer: 0 }],
  ["reserve", "reserve", "stay_held", { medusa: 0, offer: 3 }],
  ["off", "off", "stay_out", { medusa: 0, offer: 0 }],
] as const)(
  "from %s to %s, a pending order of three packets of tea is listed under %s",
  (from, to, act, after) => {
    const told = foresee(from, to, [["TEA", 3]], [inBerlin("tea", 9)])

    expect(told.acts).toMatchObject([
      { act, orders: 1, units: 3 * unitsOf(act) },
    ])
    expect(told.held.after).toEqual(after)
  }
)

/** An order that stays out of Medusa holds nothing. */
const unitsOf = (act: string) => (act === "stay_out" ? 0 : 1)

it("one order takes from the shelf what the next one then does not find", () => {
  const told = foresee(
    "off",
    "import",
    [
      ["TEA", 2],
      ["TEA", 2],
    ],
    [inBerlin("tea", 3)]
  )

  expect(
    told.moves.map(({ lines }) => lines.map(({ shortage }) => shortage))
  ).toEqual([[null], ["oversold"]])
  expect(told.risks).toEqual(["oversold tea"])
})

it("a kit takes all of its parts, and its scarcest one says how many are left", () => {
  const told = foresee(
    "off",
    "import",
    [["GIFT", 2]],
    [inBerlin("tea", 9), inBerlin("cup", 4)]
  )

  expect(told.skus).toMatchObject([
    {
      sku: "GIFT",
      storefront: -2,
      offer: -2,
      available: { before: 4, after: 2 },
    },
  ])
  expect(told.risks).toEqual([])
})

it("an article that lies at two locations is short when neither has enough of it", () => {
  const told = foresee(
    "off",
    "import",
    [["TEA", 4]],
    [inBerlin("tea", 3), inBonn("tea", 3)]
  )

  expect(told.risks).toEqual(["oversold tea"])
})

it("what is only held back from the offer is at risk too when there is not enough of it", () => {
  const told = foresee("off", "reserve", [["TEA", 4]], [inBerlin("tea", 3)])

  expect(told.risks).toEqual(["oversold tea"])
})

it("what goes back to the offer puts nothing at risk", () => {
  const told = foresee("reserve", "off", [["TEA", 4]], [])

  expect(told.risks).toEqual([])
})

it("an article that no location stocks is not reserved, and what was held back for it is given back", () => {
  const told = foresee("reserve", "import", [["TEA", 4]], [])

  expect(told.held).toMatchObject({
    before: { medusa: 0, offer: 4 },
    after: { medusa: 0, offer: 0 },
    ends: { orders: 1, units: 4 },
  })
  expect(told.risks).toEqual(["not_stocked tea"])
})

it("a SKU that nobody has mapped holds nothing, and is named", () => {
  const told = foresee("off", "import", [["CAKE", 2]], [])

  expect(told.acts).toMatchObject([{ act: "place", orders: 1, units: 0 }])
  expect(told.unmapped).toMatchObject([{ sku: "CAKE", orders: 1, units: 2 }])
})

it("no unit is lost or invented, whatever is sold and however the owner switches", () => {
  const mode = fc.constantFrom(...pendingModes)
  const sold = fc.array(
    fc.tuple(
      fc.constantFrom("TEA", "GIFT", "CAKE"),
      fc.integer({ max: 5, min: 1 })
    )
  )
  const stock = fc.array(fc.integer({ max: 20, min: -3 }), {
    maxLength: 3,
    minLength: 3,
  })

  fc.assert(
    fc.property(mode, mode, sold, stock, (from, to, orders, [a, b, c]) => {
      const { held, skus, acts } = foresee(from, to, orders, [
        inBerlin("tea", a ?? 0),
        inBonn("tea", b ?? 0),
        inBerlin("cup", c ?? 0),
      ])

      const sum = ({ medusa, offer }: typeof held.before) => medusa + offer
      const moved = skus.reduce((total, { offer }) => total + offer, 0)
      expect(sum(held.after)).toBe(
        sum(held.before) + held.starts.units - held.ends.units
      )
      expect(moved).toBe(sum(held.before) - sum(held.after))
      expect(skus.length === 0 || acts.some(({ act }) => isMove(act))).toBe(
        true
      )
    })
  )
})
