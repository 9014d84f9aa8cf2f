import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { explainOffer } from "../../domain/offer/explain"
import type { Offering } from "../../domain/offer/rules"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import { listOffered } from "../../modules/amazon/store/offers/stale"
import { retrieveAccount } from "../accounts/retrieve-account"
import { computeOffers } from "./compute-offers"

export interface PreviewOffersInput {
  account_id: string
  /** As if the account said so, where neither a marketplace nor a listing says otherwise. */
  offering?: Offering
  /** Only listings whose number would change. @default true */
  only_changes?: boolean
  /** The last id of the page before. */
  after?: string
  /** Listings looked at for one page. @default 500 */
  limit?: number
}

/** A dry run: what would be sent, and why. Nothing is written, and Amazon is not asked. */
export const previewOffersStep = createStep(
  "amazon-dry-run",
  async (input: PreviewOffersInput, { container }) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    const { id: accountId } = await retrieveAccount(amazon, input.account_id)
    const { limit = 500, only_changes: onlyChanges = true } = input
    const page = await amazon.inTransaction((manager) =>
      listOffered(manager, { accountId, afterId: input.after ?? "", limit })
    )
    const listings = page.map((listing) => ({
      ...listing,
      account: {
        ...listing.account,
        ...(input.offering && { offering: input.offering }),
      },
    }))
    const offers = await computeOffers(container, listings)
    const rows = listings.flatMap((listing, index) => {
      const offer = offers[index]
      const isChange =
        offer?.quantity != null && offer.quantity !== listing.shown_quantity
      return offer && (isChange || !onlyChanges)
        ? [
            {
              id: listing.id,
              sku: listing.sku,
              variant_id: listing.variant_id,
              shown: listing.shown_quantity,
              to_be_shown: offer.quantity,
              reason: offer.explanation.reason,
              steps: offer.explanation.steps,
              sentence: explainOffer(offer.explanation),
            },
          ]
        : []
    })
    return new StepResponse({
      offers: rows,
      looked_at: listings.length,
      next_after: listings.length === limit ? (page.at(-1)?.id ?? null) : null,
    })
  }
)

export const previewOffersWorkflow = createWorkflow(
  "amazon-preview-offers",
  (input: PreviewOffersInput) => new WorkflowResponse(previewOffersStep(input))
)
