// Documents of feeds and reports: where Amazon says that they are, and what lies there.

import type { AmazonServer, Answering, Reply } from "./start-server"

/** What nobody may see: whoever has it has the document. */
export const signature = "9f2c-the-signature-of-the-address"

/** The address of a document, signed the way that Amazon's store signs. */
export const addressAt = ({ url }: Pick<AmazonServer, "url">) =>
  `${url}/store/a%2Fb+c?X-Amz-Credential=AKIAEXAMPLE%2F20260115&X-Amz-Signature=${signature}&X-Amz-Security-Token=IQoJb3JpZ2lu`

/** Amazon says where the document is; the store answers as told. */
export const withDocument =
  (
    amazon: Pick<AmazonServer, "url">,
    store: Reply | Answering,
    about: object = {}
  ): Answering =>
  (call) => {
    if (call.path.startsWith("/store/")) {
      return typeof store === "function" ? store(call) : store
    }
    return {
      json: {
        feedDocumentId: "document-1",
        url: addressAt(amazon),
        ...about,
      },
    }
  }

export const callsToStore = ({ calls }: Pick<AmazonServer, "calls">) =>
  calls.filter(({ path }) => path.startsWith("/store/"))

export const columns = [
  "item-name",
  "item-description",
  "listing-id",
  "seller-sku",
  "price",
  "quantity",
  "product-id-type",
  "asin1",
  "product-id",
  "fulfillment-channel",
  "status",
] as const

type Row = Partial<Record<(typeof columns)[number], string>>

/** A row of the report of listings, with calm defaults. */
export const aRow = (changes: Row = {}): string => {
  const row: Row = {
    "item-name": "Green tea",
    "seller-sku": "TEA",
    price: "4.99",
    quantity: "7",
    "product-id-type": "4",
    asin1: "B000TEA000",
    "product-id": "4006381333931",
    "fulfillment-channel": "DEFAULT",
    status: "Active",
    ...changes,
  }
  return columns.map((name) => row[name] ?? "").join("\t")
}

export const aReport = (
  rows: readonly string[],
  header: readonly string[] = columns
): Buffer => Buffer.from([header.join("\t"), ...rows].join("\n"), "latin1")
