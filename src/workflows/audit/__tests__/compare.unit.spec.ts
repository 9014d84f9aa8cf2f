import type { OrderSnapshot } from "../../../domain/order/snapshot"
import type { AuditedOrder } from "../../../modules/amazon/store/audit"
import { compareSnapshot } from "../audit-amazon"
import { compareOrder, type MedusaSide } from "../compare-orders"

const anOrder = (changes: Partial<AuditedOrder> = {}): AuditedOrder => ({
  id: "amzord_1",
  amazon_order_id: "1",
  account_id: "amzacc_1",
  phase: "placeholder",
  status: "pending",
  amazon_updated_at: "2026-01-01T00:00:00.000Z",
  medusa_order_id: "order_1",
  is_due: false,
  last_error: null,
  lines: [
    {
      order_item_id: "11",
      sku: "TEA",
      quantity: 2,
      variant_id: "variant_1",
      line_item_id: "ordli_1",
      held_quantity: 2,
      held_in: "medusa",
      balance: 2,
    },
  ],
  ...changes,
})
const aShop = (changes: Partial<MedusaSide> = {}): MedusaSide => ({
  reserved: new Map([["ordli_1", new Map([["iitem_1", 6]])]]),
  orderStatuses: new Map([["order_1", "pending"]]),
  parts: new Map([
    ["variant_1", [{ inventoryItemId: "iitem_1", required: 3 }]],
  ]),
  ...changes,
})
const kinds = (order: AuditedOrder, shop: MedusaSide) =>
  compareOrder(order, shop).map(({ kind }) => kind)

it("agrees when Medusa reserves what the ledger holds, part by part", () => {
  expect(compareOrder(anOrder(), aShop())).toEqual([])
})

it.each<[string, Partial<AuditedOrder>, Partial<MedusaSide>, string[]]>([
  [
    "too little reserved",
    {},
    { reserved: new Map([["ordli_1", new Map([["iitem_1", 5]])]]) },
    ["reservation"],
  ],
  ["nothing reserved", {}, { reserved: new Map() }, ["reservation"]],
  [
    "an item reserved that is no part",
    {},
    {
      reserved: new Map([
        [
          "ordli_1",
          new Map([
            ["iitem_1", 6],
            ["iitem_2", 1],
          ]),
        ],
      ]),
    },
    ["reservation"],
  ],
  ["a variant that is gone", {}, { parts: new Map() }, ["variant_gone"]],
  [
    "an order that is gone",
    {},
    { orderStatuses: new Map() },
    ["order_missing"],
  ],
  [
    "a placeholder that was completed by hand",
    {},
    { orderStatuses: new Map([["order_1", "completed"]]) },
    ["order_status"],
  ],
  [
    "a line that differs from its ledger",
    { lines: anOrder().lines.map((line) => ({ ...line, held_quantity: 1 })) },
    {},
    ["ledger"],
  ],
  [
    "units of a hold that is not Medusa's",
    {
      phase: "none",
      medusa_order_id: null,
      lines: anOrder().lines.map((line) => ({
        ...line,
        held_in: "offer" as const,
      })),
    },
    {},
    ["stray_reservation"],
  ],
])("finds %s", (_, order, shop, expected) => {
  expect(kinds(anOrder(order), aShop(shop))).toEqual(expected)
})

it("lets a shop cancel a paid order by itself: the order says so as a problem", () => {
  const shop = aShop({ orderStatuses: new Map([["order_1", "canceled"]]) })

  expect(kinds(anOrder({ phase: "completed" }), shop)).toEqual([])
})

it("lets an order differ that is still to be brought up to date", () => {
  const due = anOrder({ is_due: true })

  expect(kinds(due, aShop({ reserved: new Map() }))).toEqual([])
  expect(kinds({ ...due, last_error: "No." }, aShop())).toEqual(["not_applied"])
})

const aSnapshot = (changes: Partial<OrderSnapshot> = {}): OrderSnapshot => ({
  amazonOrderId: "1",
  marketplaceId: "M",
  channel: "amazon",
  fulfilledBy: "merchant",
  status: "pending",
  purchasedAt: "2026-01-01T00:00:00.000Z",
  updatedAt: "2026-01-01T00:00:00.000Z",
  coverage: "full",
  grandTotal: null,
  replacementFor: null,
  programs: [],
  serviceLevel: null,
  shipBy: null,
  deliverBy: null,
  cancellation: null,
  lines: [
    {
      orderItemId: "11",
      sku: "TEA",
      asin: null,
      title: null,
      quantity: 2,
      shippedQuantity: 0,
      money: null,
      promotionIds: [],
      isTaxCollectedByAmazon: false,
      isBusinessPrice: false,
      giftWrapLevel: null,
      cancellationRequest: null,
    },
  ],
  ...changes,
})
const lessTea = aSnapshot().lines.map((line) => ({ ...line, quantity: 1 }))

it.each<[string, Partial<OrderSnapshot>, AuditedOrder | null, string[]]>([
  ["nothing when both say the same", {}, anOrder(), []],
  ["an order that we have not read", {}, null, ["amazon_unknown"]],
  [
    "a status that comes after ours",
    { status: "unshipped" },
    anOrder(),
    ["amazon_status"],
  ],
  [
    "nothing when Amazon's list is behind us",
    {},
    anOrder({ status: "unshipped" }),
    [],
  ],
  [
    "a quantity that differs",
    { lines: lessTea },
    anOrder(),
    ["amazon_quantity"],
  ],
  [
    "nothing in a quantity older than ours",
    { lines: lessTea },
    anOrder({ amazon_updated_at: "2026-01-02T00:00:00.000Z" }),
    [],
  ],
])("finds %s", (_, changes, known, expected) => {
  const found = compareSnapshot(aSnapshot(changes), known)

  expect(found.map(({ kind }) => kind)).toEqual(expected)
})
