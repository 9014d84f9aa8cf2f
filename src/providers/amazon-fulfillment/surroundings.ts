// What the provider may use of the shop. Its module resolves them when they are asked for: at boot
// they are not there yet.

import type { Logger, RemoteQueryFunction } from "@medusajs/framework/types"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import type { ProviderOptions } from "./options"
import { notAllowed } from "./refusals"

export interface Cradle {
  [AMAZON_MODULE]?: AmazonModuleService
  query?: Omit<RemoteQueryFunction, symbol>
  /** Every module of Medusa's has it. */
  logger: Pick<Logger, "warn">
}

export interface Surroundings {
  amazon: AmazonModuleService
  query: Omit<RemoteQueryFunction, symbol>
  logger: Pick<Logger, "warn">
  options: ProviderOptions
}

export function surroundingsOf(
  cradle: Cradle,
  options: ProviderOptions
): Surroundings {
  const { [AMAZON_MODULE]: amazon, query, logger } = cradle
  if (!amazon || !query) {
    throw notAllowed(
      'Failed to reach Amazon: the fulfillment module does not see the plugin. Give it dependencies: ["amazon", "query"] in medusa-config.ts, or let withAmazon do it.'
    )
  }
  return { amazon, query, logger, options }
}
