// Amazon, as each account may speak to it.

import {
  createGateway,
  type AmazonCredentials,
  type AmazonGateway,
  type Region,
} from "../../sp-api"
import type { AmazonOptions } from "./options"
import type { Sealer } from "./sealing"
import { createSharedBudget, type InTransaction } from "./store/budget"

const purpose = "account-credentials"

export interface StoredAccount {
  id: string
  region: Region
  sealed_credentials: string
}

export type StoredCredentials = Omit<
  AmazonCredentials,
  "region" | "clientSecret"
> & {
  /** Null: the public app's, from the options. Refresh tokens outlive a secret that is rotated. */
  clientSecret: string | null
}

export const userAgentOf = (appId: string): string =>
  `${appId}/1.0 (Language=TypeScript; Platform=Node.js)`

export class Gateways {
  /** By account. Kept as long as the credentials stay, with their access token. */
  private readonly known = new Map<
    string,
    { sealed: string; gateway: AmazonGateway }
  >()

  constructor(
    private readonly options: AmazonOptions,
    private readonly sealer: Sealer,
    private readonly inTransaction: InTransaction
  ) {}

  seal(credentials: StoredCredentials): string {
    return this.sealer.seal(JSON.stringify(credentials), purpose)
  }

  /** Throws a SealError when the key that sealed the credentials is gone. */
  for(account: StoredAccount): AmazonGateway {
    const known = this.known.get(account.id)
    if (known?.sealed === account.sealed_credentials) {
      return known.gateway
    }
    const opened = JSON.parse(
      this.sealer.open(account.sealed_credentials, purpose)
    ) as StoredCredentials
    const gateway = this.with(account.id, {
      ...opened,
      clientSecret:
        opened.clientSecret ?? this.options.oauth?.clientSecret ?? "",
      region: account.region,
    })
    this.known.set(account.id, { sealed: account.sealed_credentials, gateway })
    return gateway
  }

  /** For credentials that are not stored (yet): a connection test. */
  with(budgetKey: string, credentials: AmazonCredentials): AmazonGateway {
    const { endpoint, appId } = this.options
    const clock = {
      now: () => this.options.clock(),
      sleep: (ms: number) => this.options.sleep(ms),
      random: Math.random,
    }
    return createGateway({
      credentials,
      ...(endpoint && { endpoint }),
      userAgent: userAgentOf(appId),
      budget: createSharedBudget(budgetKey, this.inTransaction, clock),
      clock,
    })
  }
}
