// From the patches of a request to writes that can take effect, or to what is wrong with them.
// A patch that is no patch at all is refused by the route; what is wrong with its values is an issue.

import type { Issue } from "@sp-api-sdk/listings-items-api-2021-08-01"
import type { SimulatedListing } from "./listing"
import type { ListingWrite, PatchOp } from "./listing-write"
import { fbaChannelOf } from "./marketplaces"

export type Patch = { op: PatchOp; path: string; value?: unknown[] }

export type PatchTarget = {
  sellerId: string
  sku: string
  productType: string
  marketplaceIds: readonly string[]
  /** Null when the seller has no such SKU. */
  listing: SimulatedListing | null
}

export type ReadPatches = { writes: ListingWrite[]; issues: Issue[] }

const ATTRIBUTE = "fulfillment_availability"
const fields = [
  "fulfillment_channel_code",
  "quantity",
  "lead_time_to_ship_max_days",
  "restock_date",
  "marketplace_id",
]

/** "/attributes/fulfillment_availability" is one, anything deeper is not. */
export const isTopLevel = (path: string): boolean =>
  /^\/attributes\/[^/]+$/.test(path)

export function readPatches(
  target: PatchTarget,
  patches: readonly Patch[]
): ReadPatches {
  const { listing, marketplaceIds } = target
  const isListed = listing?.marketplaceIds.some((id) =>
    marketplaceIds.includes(id)
  )
  if (!listing || !isListed) {
    return refused(
      anIssue(
        "13013",
        `The SKU '${target.sku}' is not listed in ${marketplaceIds.join(", ")}.`
      )
    )
  }
  if (!["PRODUCT", listing.productType].includes(target.productType)) {
    return refused(
      anIssue(
        "8560",
        `The product type '${target.productType}' is not that of the SKU, which is '${listing.productType}'.`
      )
    )
  }
  const read = patches.map((patch) => readPatch(patch, target.sellerId))
  const issues = read.flatMap((one) => one.issues)
  return {
    issues,
    writes: issues.length > 0 ? [] : read.flatMap((one) => one.writes),
  }
}

export function anIssue(
  code: string,
  message: string,
  more: Partial<Issue> = {}
): Issue {
  return { code, message, severity: "ERROR", categories: [], ...more }
}

const refused = (...issues: Issue[]): ReadPatches => ({ writes: [], issues })

const wrong = (
  code: string,
  message: string,
  category = "INVALID_ATTRIBUTE"
): ReadPatches =>
  refused(
    anIssue(code, message, {
      attributeNames: [ATTRIBUTE],
      categories: [category],
    })
  )

function readPatch(patch: Patch, sellerId: string): ReadPatches {
  const attribute = patch.path.replace("/attributes/", "")
  if (attribute !== ATTRIBUTE) {
    return refused(
      anIssue(
        "90000900",
        `The attributes are invalid. This Amazon knows ${ATTRIBUTE} only.`,
        { attributeNames: [attribute] }
      )
    )
  }
  const values = patch.value ?? []
  if (values.length === 0) {
    return wrong(
      "90220",
      `'${ATTRIBUTE}' needs at least one value.`,
      "MISSING_ATTRIBUTE"
    )
  }
  const read = values.map((value) =>
    readValue(patch.op, value as Record<string, unknown>, sellerId)
  )
  return {
    writes: read.flatMap((one) => one.writes),
    issues: read.flatMap((one) => one.issues),
  }
}

function readValue(
  op: PatchOp,
  value: Record<string, unknown>,
  sellerId: string
): ReadPatches {
  const unknown = Object.keys(value).find((name) => !fields.includes(name))
  if (unknown) {
    return wrong("90000900", `The field '${unknown}' of it is unknown.`)
  }
  const {
    fulfillment_channel_code: channelCode,
    quantity,
    lead_time_to_ship_max_days: leadTimeDays,
    restock_date: restockDate,
  } = value
  if (typeof channelCode !== "string") {
    return wrong(
      "90220",
      "'fulfillment_channel_code' is required but not supplied.",
      "MISSING_ATTRIBUTE"
    )
  }
  if (channelCode !== "DEFAULT" && channelCode !== fbaChannelOf(sellerId)) {
    return wrong(
      "90244",
      `'${channelCode}' is no channel of this seller: he has DEFAULT and ${fbaChannelOf(sellerId)}.`
    )
  }
  const needsQuantity = op !== "delete" && channelCode === "DEFAULT"
  if (needsQuantity && quantity === undefined) {
    return wrong(
      "90220",
      "'quantity' is required but not supplied.",
      "MISSING_ATTRIBUTE"
    )
  }
  if (!isWholeOrAbsent(quantity) || !isWholeOrAbsent(leadTimeDays)) {
    return wrong(
      "90244",
      "'quantity' and 'lead_time_to_ship_max_days' must be whole numbers of 0 or more."
    )
  }
  if (restockDate !== undefined && !isDate(restockDate)) {
    return wrong("90244", "'restock_date' must be a date such as 2026-04-01.")
  }
  return {
    issues: [],
    writes: [
      {
        op,
        channelCode,
        quantity: channelCode === "DEFAULT" ? (quantity ?? null) : null,
        leadTimeDays: leadTimeDays ?? null,
        restockDate: restockDate ?? null,
      },
    ],
  }
}

/** What fits in the column, and in what Amazon's sellers have ever had. */
const MOST = 2_000_000_000

const isWholeOrAbsent = (value: unknown): value is number | undefined =>
  value === undefined ||
  (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST)

const isDate = (value: unknown): value is string =>
  typeof value === "string" &&
  /^\d{4}-\d{2}-\d{2}/.test(value) &&
  !Number.isNaN(Date.parse(value))
