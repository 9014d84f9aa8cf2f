import type { ListingsItemSubmissionResponse } from "@sp-api-sdk/listings-items-api-2021-08-01"
import type { AmazonCall, AmazonRoute } from "../amazon-route"
import { invalidInput } from "../amazon-route"
import type { SimulatedAmazon } from "../simulated-amazon"
import { patchOps } from "../world/listing-write"
import type { Patch } from "../world/read-patches"
import { isTopLevel } from "../world/read-patches"
import { readMarketplaceIds, throwIfForeign } from "./listing-query"
import { QueryReader } from "./query-reader"

/** Answers 200 also to what it does not accept: the status says which. */
export const patchListingsItem: AmazonRoute = {
  operation: "patchListingsItem",
  method: "PATCH",
  path: "/listings/2021-08-01/items/{sellerId}/{sku}",

  async answer(
    call: AmazonCall,
    amazon: SimulatedAmazon
  ): Promise<ListingsItemSubmissionResponse> {
    throwIfForeign(call)
    const query = new QueryReader(call.query)
    query.throwIfUnknown([
      "marketplaceIds",
      "includedData",
      "mode",
      "issueLocale",
    ])
    const marketplaceIds = readMarketplaceIds(query, call.seller)
    const asked = query.listOf("includedData", ["identifiers", "issues"])
    const [mode] = query.listOf("mode", ["VALIDATION_PREVIEW"])
    const sku = call.path["sku"] ?? ""
    const request = {
      ...readBody(call.body),
      sellerId: call.seller.sellerId,
      sku,
      marketplaceIds,
    }

    const { isAccepted, submissionId, asin, issues } = await (mode
      ? amazon.listings.preview(request)
      : amazon.listings.patch(request))
    const accepted = mode ? "VALID" : "ACCEPTED"
    return {
      sku,
      status: isAccepted ? accepted : "INVALID",
      submissionId,
      // What speaks against it is said in any case.
      ...((asked.length === 0 || asked.includes("issues") || !isAccepted) && {
        issues,
      }),
      ...(asked.includes("identifiers") && {
        identifiers: marketplaceIds.map((marketplaceId) => ({
          marketplaceId,
          ...(asin && { asin }),
        })),
      }),
    }
  },
}

function readBody(body: unknown): { productType: string; patches: Patch[] } {
  const { productType, patches } = (body ?? {}) as {
    productType?: unknown
    patches?: unknown
  }
  if (typeof productType !== "string" || productType === "") {
    throw invalidInput("The field 'productType' is missing.")
  }
  if (!Array.isArray(patches) || patches.length === 0) {
    throw invalidInput("The field 'patches' needs at least one patch.")
  }
  return { productType, patches: patches.map(readPatch) }
}

function readPatch(patch: unknown, index: number): Patch {
  const { op, path, value } = (patch ?? {}) as Partial<Patch>
  const known = patchOps.find((one) => one === op)
  if (!known) {
    throw invalidInput(
      `The field 'patches/${index}/op' must be one of ${patchOps.join(", ")}.`
    )
  }
  if (typeof path !== "string" || !isTopLevel(path)) {
    throw invalidInput(
      `The field 'patches/${index}/path' must name a top-level attribute such as /attributes/fulfillment_availability.`
    )
  }
  if (value !== undefined && !isListOfObjects(value)) {
    throw invalidInput(
      `The field 'patches/${index}/value' must be a list of objects.`
    )
  }
  return { op: known, path, value }
}

const isListOfObjects = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every((one) => typeof one === "object" && one !== null)
