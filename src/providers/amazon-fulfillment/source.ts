// Whose stock is it? The account and marketplace whose warehouses ship a shipping option.

import type { OutboundGateway, OutboundVersion } from "../../sp-api"
import { isSpApiError } from "../../sp-api"
import { invalid } from "./refusals"
import type { Surroundings } from "./surroundings"

export interface Source {
  accountId: string
  marketplaceId: string
  /** ISO 3166-1 alpha-2, upper case; null when the marketplace is not known to the shop. */
  countryCode: string | null
  gateway: OutboundGateway
}

const textOf = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined

/** A shipping option may name account and marketplace in its data; else the provider's options do. */
export async function sourceOf(
  { amazon, options }: Surroundings,
  data: Record<string, unknown>
): Promise<Source> {
  const named = textOf(data.account_id) ?? options.account_id
  const accounts = await amazon.listAmazonAccounts({
    state: "connected",
    ...(named && { id: named }),
  })
  const withStock = accounts.filter((one) => one.fba_marketplace_id !== null)
  const [account, ...others] = withStock.length > 0 ? withStock : accounts
  if (!account) {
    throw invalid(
      named
        ? `Failed to ask Amazon: account ${named} is not connected. Connect or resume it.`
        : "Failed to ask Amazon: no account is connected. Connect one first."
    )
  }
  if (others.length > 0) {
    throw invalid(
      'Failed to ask Amazon: several accounts are connected. Name one in option "account_id" of the fulfillment provider, or in the data of the shipping option.'
    )
  }
  const marketplaceId =
    textOf(data.marketplace_id) ??
    options.marketplace_id ??
    account.fba_marketplace_id
  if (!marketplaceId) {
    throw invalid(
      `Failed to ask Amazon: it is not known from which marketplace's stock account ${account.id} ships. Choose its FBA marketplace, or set option "marketplace_id".`
    )
  }
  const [marketplace] = await amazon.listAmazonMarketplaces(
    { account_id: account.id, marketplace_id: marketplaceId },
    { select: ["country_code"], take: 1 }
  )
  return {
    accountId: account.id,
    marketplaceId,
    countryCode: marketplace?.country_code.toUpperCase() ?? null,
    gateway: amazon.gatewayFor(account).outbound(options.api_version),
  }
}

/** The account of an order that Amazon has already, in the version in which it was asked. */
export async function gatewayOf(
  { amazon }: Surroundings,
  row: { account_id: string; api_version: OutboundVersion }
): Promise<OutboundGateway> {
  const [account] = await amazon.listAmazonAccounts({
    id: row.account_id,
    state: "connected",
  })
  if (!account) {
    throw invalid(
      `Failed to ask Amazon: account ${row.account_id} is not connected any more. Connect or resume it.`
    )
  }
  return amazon.gatewayFor(account).outbound(row.api_version)
}

/** Whether Amazon was certainly not reached, or has certainly said no. */
export const isCertain = (error: unknown): boolean =>
  isSpApiError(error) && !error.mayHaveArrived
