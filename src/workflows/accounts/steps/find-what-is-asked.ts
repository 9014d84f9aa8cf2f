import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../../../modules/amazon"
import type AmazonModuleService from "../../../modules/amazon/service"
import { findOpenAuthorization } from "../../../modules/amazon/store/authorizations"
import type { Region } from "../../../sp-api"

export interface FindWhatIsAskedInput {
  actor_id: string
  seller_id: string
  /** Of the Seller Central that he comes from. */
  region: Region
}

interface Asked {
  name?: string
  region?: Region
  account_id?: string
}

const names: Record<Region, string> = {
  na: "Amazon North America",
  eu: "Amazon Europe",
  fe: "Amazon Far East",
}

/**
 * A seller who is connected renews his consent, whatever was begun for another one. Of a new one:
 * what this user has begun in the shop. If nothing, the seller has begun at Amazon, in its Appstore.
 */
export const findWhatIsAskedStep = createStep(
  "amazon-find-what-is-asked",
  async (
    { actor_id, seller_id, region }: FindWhatIsAskedInput,
    { container }
  ) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    const [account] = await amazon.listAmazonAccounts(
      { seller_id, region },
      { select: ["id"], take: 1 }
    )
    if (account) {
      return new StepResponse<Asked>({ account_id: account.id })
    }
    const open = await amazon.inTransaction((manager) =>
      findOpenAuthorization(manager, actor_id, amazon.now())
    )
    const isBegun = open && !open.account_id && open.region === region
    return new StepResponse<Asked>({
      name: isBegun ? open.name : names[region],
      region,
    })
  }
)
