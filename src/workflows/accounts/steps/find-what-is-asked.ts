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
 * What this user has begun in the shop, for this seller. If nothing, the seller has begun at
 * Amazon: in its Appstore, or under "Manage your apps", where a consent is renewed.
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
    const open = await amazon.inTransaction((manager) =>
      findOpenAuthorization(manager, actor_id, amazon.now())
    )
    if (open?.account_id && open.account_id === account?.id) {
      return new StepResponse<Asked>({ account_id: open.account_id })
    }
    if (open && !open.account_id && open.region === region) {
      return new StepResponse<Asked>({ name: open.name, region })
    }
    return new StepResponse<Asked>(
      account ? { account_id: account.id } : { name: names[region], region }
    )
  }
)
