// "Connect with Amazon": the seller's consent, given at Amazon and brought back by the browser.

import type { RegionCode, TestedAccount } from "./accounts"
import { useAmazonChange, useAmazonRead } from "./use-amazon-api"

interface AuthorizationOptions {
  /** False: the shop has no app of its own at Amazon that can ask for a consent. */
  is_available: boolean
  regions: {
    region: RegionCode
    marketplaces: { id: string; country_code: string }[]
  }[]
}

export const useAuthorizationOptions = () =>
  useAmazonRead<AuthorizationOptions>("/authorizations/options")

interface BeginAuthorization {
  region?: RegionCode
  marketplace_id?: string
  name?: string
  /** Whose consent is renewed. */
  account_id?: string
}

/** Leaves the shop for Amazon, which comes back to /settings/amazon/callback. */
export const useBeginAuthorization = () =>
  useAmazonChange<
    BeginAuthorization,
    { authorization: { id: string; url: string; expires_at: string } }
  >("/authorizations", {
    isQuiet: true,
    onSuccess: ({ authorization }) => {
      window.location.assign(authorization.url)
    },
  })

export interface ConsentAnswer {
  state: string
  selling_partner_id?: string
  spapi_oauth_code?: string
  error?: string
  error_description?: string
}

export const useCompleteAuthorization = (
  onSuccess: (answer: TestedAccount) => void
) =>
  useAmazonChange<ConsentAnswer, TestedAccount>("/authorizations/complete", {
    isQuiet: true,
    onSuccess,
  })

interface AmazonsRequest {
  amazon_callback_uri: string
  amazon_state: string
  selling_partner_id: string
  /** "beta" of an app that is a draft. */
  version?: string
}

/** Goes on with a consent that began at Amazon. */
export const useContinueAuthorization = () =>
  useAmazonChange<
    AmazonsRequest,
    { authorization: { id: string; url: string; expires_at: string } }
  >("/authorizations/continue", {
    isQuiet: true,
    onSuccess: ({ authorization }) => {
      window.location.assign(authorization.url)
    },
  })
