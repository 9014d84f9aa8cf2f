import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../../../modules/amazon"
import type AmazonModuleService from "../../../modules/amazon/service"
import {
  isNotAuthorizedError,
  isSpApiError,
  isUnexpectedShapeError,
} from "../../../sp-api"

export interface ExchangeCodeInput {
  /** Sealed, because a workflow's input may be kept and shown by the engine. */
  sealed_code: string | null
  /** What Amazon says when the seller does not consent. */
  refusal: string | null
}

/** The account's credentials, sealed; fails, before anything is stored, if there are none. */
export const exchangeCodeStep = createStep(
  "amazon-exchange-code",
  async ({ sealed_code, refusal }: ExchangeCodeInput, { container }) => {
    if (sealed_code === null) {
      throw notConnected(
        `Failed to connect with Amazon: the seller has not consented${refusal ? ` (${refusal})` : ""}.`,
        "Connect again if that was a mistake."
      )
    }
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    try {
      return new StepResponse(await amazon.consents.exchange(sealed_code))
    } catch (error) {
      throw toSentence(error)
    }
  }
)

/** The code is gone, whatever went wrong: nobody tries again but the one who reads this. */
function toSentence(error: unknown): unknown {
  if (isNotAuthorizedError(error)) {
    return notConnected(
      `Failed to connect with Amazon: ${error.why}.`,
      error.refusal === "client"
        ? "Correct the plugin's option oauth (clientId, clientSecret). A secret that was rotated stops working."
        : error.remedy
    )
  }
  if (isSpApiError(error)) {
    return notConnected(
      `Failed to connect with Amazon: ${error.why}.`,
      "Connect again in a minute."
    )
  }
  return isUnexpectedShapeError(error)
    ? notConnected(error.message, "Connect again.")
    : error
}

const notConnected = (what: string, next: string) =>
  new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `${what} Nothing was stored. ${next}`
  )
