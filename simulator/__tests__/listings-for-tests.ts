// What tests say to Amazon about listings, in the shortest words.

import type {
  Item,
  ItemSearchResults,
  ListingsItemSubmissionResponse,
} from "@sp-api-sdk/listings-items-api-2021-08-01"
import type { AmazonForTests, Answered } from "./simulated-amazon-for-tests"

export const germany = "A1PA6795UKMFR9"
export const france = "A13V1IB3VIYZZH"
export const america = "ATVPDKIKX0DER"

const items = "/listings/2021-08-01/items"

/** The address of a SKU, of the European seller unless another one is named. */
export const itemPath = (
  sku: string,
  query: Record<string, string> = {},
  sellerId = "A1SIMSELLER"
): string =>
  `${items}/${sellerId}/${encodeURIComponent(sku)}?${new URLSearchParams({ marketplaceIds: germany, ...query }).toString()}`

export const itemsPath = (
  query: Record<string, string> = {},
  sellerId = "A1SIMSELLER"
): string =>
  `${items}/${sellerId}?${new URLSearchParams({ marketplaceIds: germany, ...query }).toString()}`

export const quantityPatch = (
  quantity: unknown,
  more: {
    op?: string
    productType?: string
    value?: Record<string, unknown>
  } = {}
) => ({
  productType: more.productType ?? "PRODUCT",
  patches: [
    {
      op: more.op ?? "merge",
      path: "/attributes/fulfillment_availability",
      value: [{ fulfillment_channel_code: "DEFAULT", quantity, ...more.value }],
    },
  ],
})

export const submissionIn = (
  answered: Answered
): ListingsItemSubmissionResponse =>
  answered.body as ListingsItemSubmissionResponse

export const itemIn = (answered: Answered): Item => answered.body as Item

export const foundIn = (answered: Answered): ItemSearchResults =>
  answered.body as ItemSearchResults

export const patchQuantity = (
  amazon: AmazonForTests,
  sku: string,
  quantity: unknown,
  more: Parameters<typeof quantityPatch>[1] = {}
): Promise<Answered> =>
  amazon.send("PATCH", itemPath(sku), quantityPatch(quantity, more))
