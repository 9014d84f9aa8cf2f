import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../../../modules/amazon"
import type AmazonModuleService from "../../../modules/amazon/service"
import { askWhereSellerSells } from "../amazon-refusal"
import { strangersSentence } from "../marketplace-defaults"
import { retrieveAccount } from "../retrieve-account"
import type { AccountChanges } from "./change-account"

/** Asks Amazon as the account; the answer, and what it means for the account's state. */
export const askAccountStep = createStep(
  "amazon-ask-account",
  async ({ id }: { id: string }, { container }) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    const account = await retrieveAccount(amazon, id)
    const answer = await askWhereSellerSells(amazon.gatewayFor(account))
    const changes: AccountChanges = { id }
    // An Amazon that is away decides nothing.
    if (answer.ok || answer.isRefused) {
      changes.last_error = answer.ok ? null : answer.sentence
      changes.last_error_at = answer.ok ? null : amazon.now()
      changes.state = answer.ok ? "connected" : "refused"
    }
    return new StepResponse({
      changes,
      participations: answer.ok ? answer.participations : [],
      test: {
        is_connected: answer.ok,
        message: answer.ok
          ? strangersSentence(answer.participations)
          : answer.sentence,
      },
    })
  }
)
