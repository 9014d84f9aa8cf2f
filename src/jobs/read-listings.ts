import type { MedusaContainer } from "@medusajs/framework/types"
import { readListingsWorkflow } from "../workflows/read-listings"

/** Goes on with what is under way; each account's listings are read anew once a night. */
export default async function readListings(
  container: MedusaContainer
): Promise<void> {
  await readListingsWorkflow(container).run({ input: { only_due: true } })
}

export const config = {
  name: "amazon-read-listings",
  schedule: { interval: 60_000 },
}
