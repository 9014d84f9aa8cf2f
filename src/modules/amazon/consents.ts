// "Connect with Amazon": where the seller lets our public app in, and what becomes of the code that
// Amazon sends him back with. Secrets leave this file sealed.

import { MedusaError } from "@medusajs/framework/utils"
import { consentUrl, exchangeCode, type Region } from "../../sp-api"
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
    const { endpoint } = this.options
    const { applicationId, redirectUrl, isDraft } = this.app()
    return consentUrl({
      applicationId,
      isDraft,
      state: asked.state,
      region: asked.region,
      ...(asked.marketplaceId && { marketplaceId: asked.marketplaceId }),
      ...(redirectUrl && { redirectUrl }),
      ...(typeof endpoint === "object" &&
        endpoint.consent && { origin: endpoint.consent }),
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
    return this.gateways.seal({ clientId, clientSecret, refreshToken })
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
