import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createSalesChannelsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
} from "@medusajs/medusa/core-flows"

export type Channel = "amazon" | "storefront"

export async function seedChannels(
  container: MedusaContainer
): Promise<Record<Channel, string>> {
  return {
    storefront: await seedChannel(container, {
      name: "Storefront",
      description: "The shop's own website.",
    }),
    amazon: await seedChannel(container, {
      name: "Amazon",
      description: "Orders placed on Amazon.",
    }),
  }
}

async function seedChannel(
  container: MedusaContainer,
  channel: { name: string; description: string }
): Promise<string> {
  const [known] = await container
    .resolve(Modules.SALES_CHANNEL)
    .listSalesChannels({ name: channel.name }, { select: ["id"] })
  if (known) {
    return known.id
  }

  const { result } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [channel] },
  })
  return only(result).id
}

/** The key a storefront sends with each request; it sees the storefront only. */
export async function seedPublishableKey(
  container: MedusaContainer,
  storefrontId: string
): Promise<string> {
  const title = "Storefront"
  const [known] = await container
    .resolve(Modules.API_KEY)
    .listApiKeys({ title, type: "publishable" })
  if (known) {
    return known.token
  }

  const { result } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title, type: "publishable", created_by: "" }] },
  })
  const key = only(result)
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: key.id, add: [storefrontId] },
  })
  return key.token
}

function only<T>(made: T[]): T {
  const [first] = made
  if (made.length !== 1 || !first) {
    throw new Error(`Failed to seed: expected one row, got ${made.length}.`)
  }
  return first
}
