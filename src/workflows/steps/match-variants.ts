import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import {
  findUnmapped,
  forgetVariants,
  type MarksOfVariants,
} from "../../modules/amazon/store/catalogue/mappings"
import {
  asinForms,
  barcodeForms,
  toMarks,
  variantMarkFields,
} from "../listings/match/load-candidates"
import { matchListings, rulesOf } from "../listings/match/match-listings"

/**
 * Maps listings that nobody has mapped yet to variants that have come or changed, by the rules
 * of their account. A choice of the owner's is never touched. The number mapped; undone by
 * unmapping them.
 */
export const matchVariantsStep = createStep(
  "amazon-match-variants",
  async (variantIds: string[], { container }) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    const { present, marks } = await readMarks(container, variantIds)
    // A deleted variant gives its SKU back, so that one made in its place can have it.
    await amazon.inTransaction((manager) =>
      forgetVariants(
        manager,
        variantIds.filter((id) => !present.has(id))
      )
    )
    const mapped: string[] = []
    for (const account of await amazon.listAmazonAccounts({})) {
      const rules = rulesOf(account)
      const listings = await amazon.inTransaction((manager) =>
        findUnmapped(manager, account.id, {
          skus: rules.includes("sku") ? marks.skus : [],
          asins: rules.includes("asin") ? marks.asins : [],
          barcodes: rules.includes("barcode") ? marks.barcodes : [],
        })
      )
      mapped.push(...(await matchListings(container, listings, rules)))
    }
    return new StepResponse(mapped.length, mapped)
  },
  async (mapped, { container }) => {
    if (mapped && mapped.length > 0) {
      await container
        .resolve<AmazonModuleService>(AMAZON_MODULE)
        .updateAmazonListings(
          mapped.map((id) => ({ id, variant_id: null, mapped_by: null }))
        )
    }
  }
)

async function readMarks(
  container: MedusaContainer,
  ids: string[]
): Promise<{ present: Set<string>; marks: MarksOfVariants }> {
  const variants = (
    await container
      .resolve(Modules.PRODUCT)
      .listProductVariants({ id: ids }, { select: variantMarkFields })
  ).map(toMarks)
  return {
    present: new Set(variants.map(({ variantId }) => variantId)),
    marks: {
      skus: variants.flatMap(({ sku }) => sku ?? []),
      asins: asinForms(variants.flatMap(({ asin }) => asin ?? [])),
      barcodes: barcodeForms(variants.flatMap((one) => one.barcodes)),
    },
  }
}
