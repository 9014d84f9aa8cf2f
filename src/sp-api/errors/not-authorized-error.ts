// Amazon does not let us: the seller withdrew the app, the client secret changed, or the app
// lacks a role. Only a person can change that.

import { isSpApiError, SpApiError, type Failure } from "./sp-api-error"

/**
 * `authorization`: the refresh token is refused. `client`: the app's own id or secret is wrong.
 * `access`: both are right, and this call is still denied. `consent`: the code that the seller's
 * consent brought is refused.
 */
export type Refusal = "authorization" | "client" | "access" | "consent"

export const remedies: Readonly<Record<Refusal, string>> = {
  authorization:
    "Authorise the app again in Seller Central, and enter the new refresh token.",
  client:
    "Enter the client id and client secret of the app again; those of a public app are in the plugin's option oauth. A secret that was rotated stops working.",
  // Amazon answers 403 for a missing role, for another region's seller and for a marketplace
  // that searchOrders does not serve, all in the same words.
  access:
    "Check in Seller Central that the app has the roles it needs, and that the region is the seller's. After adding a role, authorise the app again.",
  // Amazon does not say which of the three it was.
  consent:
    "Connect with Amazon again: the code that it brings works once, for five minutes, and only for the app that asked for it.",
}

export class NotAuthorizedError extends SpApiError {
  override readonly name = "NotAuthorizedError"
  override readonly retry = "never"
  readonly remedy: string

  constructor(
    failure: Failure,
    readonly refusal: Refusal,
    why: string
  ) {
    super(failure, why, remedies[refusal])
    this.remedy = remedies[refusal]
  }
}

export const isNotAuthorizedError = (
  error: unknown
): error is NotAuthorizedError =>
  isSpApiError(error) && error.name === "NotAuthorizedError"
