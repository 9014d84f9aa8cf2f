// What the owner alone can put right is shown at the account, not only at the work that met it.

import { SealError } from "../../modules/amazon/sealing"
import type AmazonModuleService from "../../modules/amazon/service"
import { isNotAuthorizedError } from "../../sp-api"
import { sentenceOf } from "../sentence-of"

/** An owner who has paused the account meanwhile has the last word. */
export async function noteTrouble(
  amazon: AmazonModuleService,
  accountId: string,
  error: unknown
): Promise<void> {
  const isRefused = isNotAuthorizedError(error)
  if (isRefused || error instanceof SealError) {
    await amazon.updateAmazonAccounts({
      selector: { id: accountId, state: ["connected", "refused"] },
      data: {
        ...(isRefused && { state: "refused" as const }),
        last_error: sentenceOf(error),
        last_error_at: amazon.now(),
      },
    })
  }
}

/**
 * Amazon denies a role that only this work needs, and its error is shown at the work. Orders,
 * listings and quantities go on: of a refused account, none would be sent.
 */
export const isDeniedOneCall = (error: unknown): boolean =>
  isNotAuthorizedError(error) && error.refusal === "access"
