import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../../../modules/amazon"
import type AmazonModuleService from "../../../modules/amazon/service"
import { retrieveAccount, type StoredAccount } from "../retrieve-account"

export type AccountChanges = { id: string } & Partial<
  Pick<
    StoredAccount,
    "name" | "sealed_credentials" | "state" | "last_error" | "last_error_at"
  >
>

/** A pause is the owner's decision, and may have come while Amazon was asked: it stays. */
export const changeAccountStep = createStep(
  "amazon-change-account",
  async (changes: AccountChanges, { container }) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    const before = await retrieveAccount(amazon, changes.id)
    const { state, ...others } = changes
    await amazon.updateAmazonAccounts(others)
    if (state) {
      await amazon.updateAmazonAccounts({
        selector: { id: changes.id, state: ["connected", "refused"] },
        data: { state },
      })
    }
    return new StepResponse(changes.id, {
      id: before.id,
      name: before.name,
      sealed_credentials: before.sealed_credentials,
      state: before.state,
      last_error: before.last_error,
      last_error_at: before.last_error_at,
    })
  },
  async (before, { container }) => {
    if (before) {
      await container
        .resolve<AmazonModuleService>(AMAZON_MODULE)
        .updateAmazonAccounts(before)
    }
  }
)
