import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../../../modules/amazon"
import type AmazonModuleService from "../../../modules/amazon/service"
import {
  findAuthorization,
  useAuthorization,
  type Authorization,
} from "../../../modules/amazon/store/authorizations"
import { retrieveAccount } from "../retrieve-account"

export interface UseAuthorizationInput {
  state_hash: string
  actor_id: string
  /** Null when the seller has refused. */
  seller_id: string | null
}

/** Whatever comes of it, this consent is used up: a state that is good twice is no check. */
export const useAuthorizationStep = createStep(
  "amazon-use-authorization",
  async (input: UseAuthorizationInput, { container }) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    const now = amazon.now()
    const { isFirst, found } = await amazon.inTransaction(async (manager) => ({
      isFirst: await useAuthorization(manager, input, now),
      found: await findAuthorization(manager, input.state_hash),
    }))
    if (!found || !isFirst) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Failed to connect with Amazon: ${whyNot(found, input.actor_id)}`
      )
    }
    if (found.account_id !== null && input.seller_id !== null) {
      await throwIfAnotherSeller(amazon, found.account_id, input.seller_id)
    }
    const { name, region, account_id } = found
    return new StepResponse({ name, region, account_id })
  }
)

function whyNot(found: Authorization | null, actorId: string): string {
  if (!found) {
    return "nobody in this shop has asked Amazon for this consent, or it was more than a day ago. Do not trust the link that brought you here; connect again from the settings."
  }
  if (found.actor_id !== actorId) {
    return "somebody else has asked Amazon for this consent. Log in as that user, or connect again as yourself."
  }
  if (found.used_at !== null) {
    return "this consent was used already, as when a page is loaded again. See whether the account is connected; if not, connect again."
  }
  return "it took longer than 15 minutes. Connect again."
}

async function throwIfAnotherSeller(
  amazon: AmazonModuleService,
  accountId: string,
  sellerId: string
): Promise<void> {
  const { name, seller_id } = await retrieveAccount(amazon, accountId)
  if (seller_id !== sellerId) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Failed to renew the consent of account "${name}": it is of seller ${seller_id}, and at Amazon seller ${sellerId} has consented. Sign out of Seller Central, and renew it signed in as ${seller_id}; or connect ${sellerId} as a new account.`
    )
  }
}
