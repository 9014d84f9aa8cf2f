// In whose name are parcels booked that left without Medusa? Every fulfilment has a provider,
// and making one calls it: a carrier's would buy a label for a parcel that is long gone. So only
// two are asked, neither of which does anything: Medusa's own, and ours (by its mark).

import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"

/** "<identifier>_<id>", where the id is what the shop's configuration calls it. */
const harmless = ["manual_", "amazon_"]

export async function chooseProvider(
  container: MedusaContainer
): Promise<string> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "fulfillment_provider",
      fields: ["id"],
      filters: { is_enabled: true },
    })
  const providers = data as { id: string }[]
  const chosen = harmless
    .map((prefix) => providers.find(({ id }) => id.startsWith(prefix)))
    .find((provider) => provider !== undefined)
  if (!chosen) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      'Failed to book a parcel that was shipped at Amazon: neither Medusa\'s manual fulfillment provider nor the one of this plugin is installed, and any other one might buy a label for it. Add one of them to the providers of the fulfillment module in medusa-config.ts, or set "shipped_elsewhere" of the marketplace to "leave".'
    )
  }
  return chosen.id
}
