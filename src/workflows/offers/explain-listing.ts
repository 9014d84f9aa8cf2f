import type { InferTypeOf, MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { explainOffer } from "../../domain/offer/explain"
import { AMAZON_MODULE } from "../../modules/amazon"
import type { AmazonListing } from "../../modules/amazon/models"
import type AmazonModuleService from "../../modules/amazon/service"
import { listHeldFor } from "../../modules/amazon/store/offers/report"
import { listOffered } from "../../modules/amazon/store/offers/stale"
import { computeOffers } from "./compute-offers"
import { loadKits, variantsMadeOf } from "./load-kits"
import { reservedFor } from "./reserved-for"

type Listing = InferTypeOf<typeof AmazonListing>

/**
 * How the number of one SKU comes about now, who holds what of it, and what Amazon was told and
 * shows. Computed when it is asked for: what is stored may be a second old.
 */
export const explainListingStep = createStep(
  "amazon-explain-number",
  async ({ id }: { id: string }, { container }) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    const listing = await retrieveListing(amazon, id)
    const [offered] = await amazon.inTransaction((manager) =>
      listOffered(manager, {
        accountId: listing.account_id,
        afterId: "",
        limit: 1,
        ids: [listing.id],
      })
    )
    const [computed] = offered ? await computeOffers(container, [offered]) : []
    if (!offered || !computed) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `Failed to explain the number of "${listing.sku}": its account is no longer connected.`
      )
    }
    const { marketplace_id: marketplaceId, ...offer } = computed.explanation
    const marketplace = offered.marketplaces.find(
      (one) => one.marketplace_id === marketplaceId
    )
    const reserved =
      offer.scarcestPart && marketplace
        ? await reservedFor(
            container,
            offer.scarcestPart,
            marketplace.location_ids
          )
        : []
    return new StepResponse({
      id: listing.id,
      sku: listing.sku,
      account_id: listing.account_id,
      variant_id: listing.variant_id,
      quantity: offer.quantity,
      reason: offer.reason,
      sentence: explainOffer(offer, reserved),
      steps: offer.steps,
      scarcest_inventory_item_id: offer.scarcestPart,
      marketplace_id: marketplaceId,
      reserved_for: reserved,
      held_for: await heldFor(container, amazon, offer.scarcestPart),
      amazon: {
        shows: listing.shown_quantity,
        seen_at: listing.shown_at,
        sold_but_not_read: listing.unseen_quantity,
        sent: listing.sent_quantity,
        sent_at: listing.sent_at,
        sent_by: listing.sent_by,
        accepted: listing.accepted_quantity,
        accepted_at: listing.accepted_at,
        waits_for: listing.waits_for,
        next_try_at: listing.next_try_at,
        last_error: listing.last_error,
        sentence: whereItStands(listing, offer.quantity),
      },
    })
  }
)

export const explainListingWorkflow = createWorkflow(
  "amazon-explain-listing",
  (input: { id: string }) => new WorkflowResponse(explainListingStep(input))
)

async function retrieveListing(
  amazon: AmazonModuleService,
  id: string
): Promise<Listing> {
  const [listing] = await amazon.listAmazonListings({ id })
  if (!listing) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Failed to explain the listing ${id}: there is none. GET /admin/amazon/listings lists them.`
    )
  }
  return listing
}

async function heldFor(
  container: MedusaContainer,
  amazon: AmazonModuleService,
  inventoryItemId: string | null
) {
  if (inventoryItemId === null) {
    return []
  }
  const variantIds = await variantsMadeOf(container, [inventoryItemId])
  const kits = await loadKits(container, variantIds)
  const held = await amazon.inTransaction((manager) =>
    listHeldFor(manager, variantIds)
  )
  return held.map(({ variant_id: id, quantity, ...order }) => ({
    ...order,
    // In units of the part, as the sum counts them.
    quantity:
      quantity *
      (kits
        .get(id)
        ?.parts.find((part) => part.inventoryItemId === inventoryItemId)
        ?.required ?? 1),
  }))
}

/** What has become of the number at Amazon, in a sentence. */
function whereItStands(listing: Listing, quantity: number | null): string {
  const { shown_quantity: shown, shown_at: seenAt } = listing
  const seen =
    shown === null
      ? "What Amazon shows has not been read yet."
      : `Amazon showed ${shown} when we last looked (${timeOf(seenAt)}).`
  if (quantity === null) {
    return seen
  }
  if (listing.last_error) {
    return `${seen} ${listing.last_error}`
  }
  if (listing.feed_id !== null) {
    return `${seen} ${listing.sent_quantity} was sent in a feed at ${timeOf(listing.sent_at)}, which Amazon works off within half an hour.`
  }
  if (listing.waits_for !== null) {
    return `${seen} ${waitsInWords[listing.waits_for]}`
  }
  if (!listing.is_answered) {
    return `${seen} ${listing.sent_quantity} was sent at ${timeOf(listing.sent_at)}; Amazon's answer is awaited.`
  }
  return listing.accepted_at === null
    ? seen
    : `${seen} ${listing.accepted_quantity} was sent at ${timeOf(listing.sent_at)} and accepted at ${timeOf(listing.accepted_at)}.`
}

const waitsInWords: Record<NonNullable<Listing["waits_for"]>, string> = {
  intake:
    "The raise waits until Amazon's latest orders have been read, so that no unit is offered twice.",
  settling:
    "A number that was sent before has not had time to take effect; then the next one follows.",
  confirmation:
    "The raise is so large that it waits for you: confirm it, or correct the stock.",
}

const timeOf = (moment: Date | null): string =>
  moment === null ? "never" : moment.toISOString()
