// The app as Seller Central knows it, and what becomes of a seller who is sent there to consent.

import { application } from "./world/marketplaces"

export type ConsentSettings = {
  /** The first is taken when the consent page is told none. */
  redirectUrls: readonly string[]
  /** Not published yet: its consent page wants `version=beta`. */
  isDraft: boolean
  /** Where Amazon sends a seller who consents first, if there is one. */
  loginUrl?: string | null
}

/** The query of the consent page. */
export type ConsentRequest = {
  applicationId: string | null
  state: string | null
  redirectUri: string | null
  version: string | null
}

export type Admitted = { redirectUri: string; state: string | null }

/** Nobody has registered an address yet. */
const unregistered: ConsentSettings = { redirectUrls: [], isDraft: false }

export class Consents {
  settings: ConsentSettings = unregistered

  restore(settings: ConsentSettings | null): void {
    this.settings = settings ?? unregistered
  }

  /** Where the seller goes afterwards, or why he cannot consent. Amazon's codes, as documented. */
  admit(request: ConsentRequest): Admitted | string {
    const { redirectUrls, isDraft } = this.settings
    if (request.applicationId !== application.applicationId) {
      return `There is no application "${request.applicationId ?? ""}".`
    }
    if (isDraft && request.version !== "beta") {
      return "MD1000: the application is in Draft state. Add version=beta to the authorization URI."
    }
    const redirectUri = request.redirectUri ?? redirectUrls[0]
    if (!redirectUri || !redirectUrls.includes(redirectUri)) {
      return "MD5101: the redirect URI is none of those that are registered for the application."
    }
    return { redirectUri, state: request.state }
  }
}
