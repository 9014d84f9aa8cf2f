// "Connect with Amazon": where the seller lets our public app in, and what becomes of the code that
// Amazon sends him back with. Secrets leave this file sealed.

import { MedusaError } from "@medusajs/framework/utils"
import {
  confirmUrl,
  consentUrl,
  exchangeCode,
  regionOfLogin,
  type Region,
} from "../../sp-api"
import { userAgentOf, type Gateways } from "./gateways"
import type { AmazonOptions, OAuthOptions } from "./options"
import type { Sealer } from "./sealing"

const purpose = "authorization-code"

export class Consents {
  constructor(
    private readonly options: AmazonOptions,
    private readonly sealer: Sealer,
    private readonly gateways: Gateways
  ) {}

  get isAvailable(): boolean {
    return this.options.oauth !== undefined
  }

  throwIfUnavailable(): void {
    this.app()
  }

  url(asked: {
    state: string
    region: Region
    marketplaceId: string | null
  }): string {
    const { applicationId, redirectUrl, isDraft } = this.app()
    const { origin } = this
    return consentUrl({
      applicationId,
      isDraft,
      state: asked.state,
      region: asked.region,
      ...(asked.marketplaceId && { marketplaceId: asked.marketplaceId }),
      ...(redirectUrl && { redirectUrl }),
      ...(origin && { origin }),
    })
  }

  /** Whose Seller Central sends a seller over our login address; throws if it is none. */
  regionOfLogin(callbackUri: string): Region {
    const { applicationId } = this.app()
    const { origin } = this
    const region = regionOfLogin({
      applicationId,
      callbackUri,
      ...(origin && { origin }),
    })
    if (region === null) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "Failed to connect with Amazon: the link that brought you here would lead to a page that is not Amazon's consent for this shop's app. Connect from the settings instead."
      )
    }
    return region
  }

  /** Back to Amazon, for an address that regionOfLogin has let through. */
  confirmUrl(login: {
    callbackUri: string
    amazonState: string
    state: string
    isDraft: boolean
  }): string {
    const { redirectUrl, isDraft } = this.app()
    return confirmUrl({
      ...login,
      isDraft: login.isDraft || isDraft,
      ...(redirectUrl && { redirectUrl }),
    })
  }

  /** As it travels through a workflow, whose input the engine may keep and show. */
  sealCode(code: string): string {
    return this.sealer.seal(code, purpose)
  }

  /** The account's credentials, sealed. Asks Amazon, which answers to each code once. */
  async exchange(sealedCode: string): Promise<string> {
    const { endpoint, appId } = this.options
    const { clientId, clientSecret, redirectUrl } = this.app()
    const refreshToken = await exchangeCode({
      app: { clientId, clientSecret, ...(redirectUrl && { redirectUrl }) },
      code: this.sealer.open(sealedCode, purpose),
      ...(typeof endpoint === "object" && { endpoint }),
      userAgent: userAgentOf(appId),
    })
    return this.gateways.seal({ clientId, clientSecret: null, refreshToken })
  }

  private get origin(): string | undefined {
    const { endpoint } = this.options
    return typeof endpoint === "object" ? endpoint.consent : undefined
  }

  private app(): OAuthOptions {
    const { oauth } = this.options
    if (!oauth) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "Failed to connect with Amazon: this shop has no public app. Set the plugin's option oauth (docs/setup.md), or connect with the credentials of an app of your own."
      )
    }
    return oauth
  }
}
