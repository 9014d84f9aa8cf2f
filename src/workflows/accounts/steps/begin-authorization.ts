import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../../../modules/amazon"
import type AmazonModuleService from "../../../modules/amazon/service"
import { beginAuthorization } from "../../../modules/amazon/store/authorizations"
import { findMarketplace, type Region } from "../../../sp-api"
import { retrieveAccount } from "../retrieve-account"

export interface BeginAuthorizationInput {
  state_hash: string
  actor_id: string
  /** Of the new account; one that exists keeps its own. */
  name?: string
  region?: Region
  marketplace_id?: string
  /** Whose consent is renewed. */
  account_id?: string
}

/** Long enough to sign in with a second factor; the code that follows lives five minutes. */
const lifeMs = 15 * 60_000

const keptMs = 24 * 60 * 60_000

export const beginAuthorizationStep = createStep(
  "amazon-begin-authorization-step",
  async (input: BeginAuthorizationInput, { container }) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    const { name, region, marketplace_id } = input.account_id
      ? await ofAccount(amazon, input.account_id, input)
      : ofNewAccount(input)
    throwIfElsewhere(region, marketplace_id)
    const now = amazon.now().getTime()
    const expires_at = new Date(now + lifeMs)
    const id = await amazon.inTransaction((manager) =>
      beginAuthorization(
        manager,
        {
          state_hash: input.state_hash,
          actor_id: input.actor_id,
          name,
          region,
          account_id: input.account_id ?? null,
          expires_at,
        },
        new Date(now - keptMs)
      )
    )
    return new StepResponse(
      { id, region, marketplace_id, expires_at: expires_at.toISOString() },
      id
    )
  },
  async (id, { container }) => {
    if (id) {
      await container
        .resolve<AmazonModuleService>(AMAZON_MODULE)
        .deleteAmazonAuthorizations(id)
    }
  }
)

interface Asked {
  name: string
  region: Region
  marketplace_id: string | null
}

function ofNewAccount(input: BeginAuthorizationInput): Asked {
  const { name, region, marketplace_id = null } = input
  if (!name || !region) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      'Failed to connect with Amazon: fields "name" and "region" are needed for a new account, or "account_id" to renew the consent of one.'
    )
  }
  return { name, region, marketplace_id }
}

/** In a Seller Central of its own: a seller in Australia has no login in Japan. */
async function ofAccount(
  amazon: AmazonModuleService,
  id: string,
  asked: BeginAuthorizationInput
): Promise<Asked> {
  const { name, region } = await retrieveAccount(amazon, id)
  if (asked.region && asked.region !== region) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Failed to renew the consent of account "${name}": it is in region "${region}", not in "${asked.region}". Leave the field "region" out.`
    )
  }
  const [first] = await amazon.listAmazonMarketplaces(
    { account_id: id },
    { select: ["marketplace_id"], order: { created_at: "ASC" }, take: 1 }
  )
  return {
    name,
    region,
    marketplace_id: asked.marketplace_id ?? first?.marketplace_id ?? null,
  }
}

function throwIfElsewhere(region: Region, marketplaceId: string | null): void {
  const known = marketplaceId === null ? null : findMarketplace(marketplaceId)
  if (known?.region !== region && marketplaceId !== null) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Failed to connect with Amazon: field "marketplace_id" is "${marketplaceId}", which is no marketplace of region "${region}". GET /admin/amazon/authorizations/options lists them.`
    )
  }
}
