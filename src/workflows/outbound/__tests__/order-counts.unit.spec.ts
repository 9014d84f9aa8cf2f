import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { readCounts } from "../order-counts"

interface Shop {
  /** Cups in one set, as it is made now. */
  perSet: number
  fulfilled: number
  actions: { reference_id: string; details: object }[]
}

/** Amazon ships one of three sets, which was packed as two cups. */
const aShop = ({ perSet, fulfilled, actions }: Shop) => {
  const order = {
    items: [
      {
        id: "line",
        quantity: 3,
        detail: { fulfilled_quantity: fulfilled },
        variant: {
          inventory_items: [
            { required_quantity: perSet, inventory: { id: "cup" } },
          ],
        },
      },
    ],
    fulfillments: [
      {
        id: "ful_1",
        canceled_at: null,
        shipped_at: null,
        delivered_at: null,
        items: [
          { line_item_id: "line", inventory_item_id: "cup", quantity: 2 },
        ],
      },
    ],
  }
  return {
    resolve: (name: string) =>
      name === Modules.ORDER
        ? { listOrderChangeActions: () => Promise.resolve(actions) }
        : { graph: () => Promise.resolve({ data: [order] }) },
  } as unknown as MedusaContainer
}

const counted = [
  { reference_id: "ful_1", details: { reference_id: "line", quantity: 1 } },
]

it.each([1, 2, 3])(
  "a set that Amazon ships is counted, also if it is made of %d cups by now",
  async (perSet) => {
    const shop = aShop({ perSet, fulfilled: 1, actions: counted })

    const counts = await readCounts(shop, "order_1", "ful_1")

    expect(counts.lines).toEqual([{ id: "line", quantity: 1 }])
    expect(counts.isCounted("fulfilled")).toBe(true)
  }
)

it("a set that the order has never counted is told by its parts", async () => {
  const shop = aShop({ perSet: 2, fulfilled: 0, actions: [] })

  const counts = await readCounts(shop, "order_1", "ful_1")

  expect(counts.lines).toEqual([{ id: "line", quantity: 1 }])
  expect(counts.isCounted("fulfilled")).toBe(false)
})
