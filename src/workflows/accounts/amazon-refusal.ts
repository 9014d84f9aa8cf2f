// What the owner reads when Amazon does not answer a question of ours as hoped. Texts of
// sp-api are redacted already; nothing is added here but what became of the request.

import { MedusaError } from "@medusajs/framework/utils"
import {
  isNotAuthorizedError,
  isSpApiError,
  isUnexpectedShapeError,
  type MarketplaceParticipation,
} from "../../sp-api"

export type Answer =
  | { ok: true; participations: MarketplaceParticipation[] }
  /** `isRefused`: Amazon said no to these credentials; otherwise it could not be asked. */
  | { ok: false; isRefused: boolean; sentence: string }

/** Asks where the seller sells: the cheapest proof that credentials work. */
export async function askWhereSellerSells(gateway: {
  listMarketplaces(): Promise<MarketplaceParticipation[]>
}): Promise<Answer> {
  try {
    return { ok: true, participations: await gateway.listMarketplaces() }
  } catch (error) {
    if (!isSpApiError(error) && !isUnexpectedShapeError(error)) {
      throw error
    }
    return {
      ok: false,
      isRefused: isNotAuthorizedError(error),
      sentence: error.message,
    }
  }
}

/** Stops a workflow that has not stored anything yet. */
export function throwIfNotAnswered(
  answer: Answer,
  consequence: string
): asserts answer is Extract<Answer, { ok: true }> {
  if (!answer.ok) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `${answer.sentence} ${consequence}`
    )
  }
}
