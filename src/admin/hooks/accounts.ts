// The seller accounts at Amazon: what the API tells of them, and what can be done with one.

import { useQueryClient } from "@tanstack/react-query"
import { useAmazonChange, useAmazonRead } from "./use-amazon-api"

export type AccountState = "connected" | "refused" | "paused"
export type RegionCode = "na" | "eu" | "fe"
export type Offering = "stock" | "zero" | "none"
export type MatchRule = "sku" | "barcode" | "asin"

/** How many units Amazon may show. Null: as the layer above says. */
export interface OfferSettings {
  offering: Offering | null
  buffer: number | null
  share: number | null
  cap: number | null
}

export interface AmazonAccount extends OfferSettings {
  id: string
  name: string
  seller_id: string
  region: RegionCode
  state: AccountState
  /** Amazon's own words, when it refuses us. */
  last_error: string | null
  last_error_at: string | null
  jump_factor: number | null
  match_by: MatchRule[] | null
  fba_marketplace_id: string | null
  fba_location_id: string | null
  fba?: {
    last_read_at: string | null
    next_read_at: string | null
    last_error: string | null
  }
}

export interface ConnectionTest {
  is_connected: boolean
  /** Why not; or which marketplaces this version does not know. */
  message: string | null
}

export interface AccountAnswer {
  amazon_account: AmazonAccount
}

export interface TestedAccount extends AccountAnswer {
  test: ConnectionTest
}

export interface Credentials {
  client_id: string
  client_secret: string
  refresh_token: string
}

export interface NewAccount extends Credentials {
  name: string
  region: RegionCode
  seller_id: string
}

export type AccountChanges = Partial<
  OfferSettings &
    Pick<AmazonAccount, "name" | "jump_factor" | "fba_marketplace_id"> & {
      match_by: MatchRule[]
      fba_location_id: string
    }
>

/** There are as many as the shop has sellers: a handful. */
const sellerId = /^[A-Z0-9]{5,20}$/

/** The account that a seller has already in a region; none while the id is still being typed. */
export function useAccountOfSeller(seller: string, region: RegionCode) {
  const { data, isPlaceholderData: isOfAnother } = useAmazonRead<{
    amazon_accounts: AmazonAccount[]
  }>("/accounts", {
    query: { seller_id: seller, region },
    enabled: sellerId.test(seller),
  })
  return isOfAnother || !sellerId.test(seller)
    ? undefined
    : data?.amazon_accounts[0]
}

export const useAmazonAccounts = (options?: {
  enabled?: boolean
  refetchInterval?: number
}) =>
  useAmazonRead<{ amazon_accounts: AmazonAccount[]; count: number }>(
    "/accounts",
    { query: { limit: 100 }, ...options }
  )

export const useAmazonAccount = (id: string) =>
  useAmazonRead<AccountAnswer>(`/accounts/${id}`, {
    enabled: id !== "",
    refetchInterval: 15_000,
  })

export const useConnectAccount = (onSuccess: (answer: TestedAccount) => void) =>
  useAmazonChange<NewAccount, TestedAccount>("/accounts", {
    isQuiet: true,
    onSuccess,
  })

export const useUpdateAccount = (
  id: string,
  success: string,
  onSuccess: () => void
) =>
  useAmazonChange<AccountChanges, AccountAnswer>(`/accounts/${id}`, {
    success,
    isQuiet: true,
    onSuccess,
  })

export const useTestAccount = (
  id: string,
  onSuccess: (answer: TestedAccount) => void
) => useAmazonChange<void, TestedAccount>(`/accounts/${id}/test`, { onSuccess })

export const useReplaceCredentials = (
  id: string,
  success: string,
  onSuccess: () => void
) =>
  useAmazonChange<Credentials, AccountAnswer>(`/accounts/${id}/credentials`, {
    success,
    isQuiet: true,
    onSuccess,
  })

export const useSwitchAccount = (
  id: string,
  act: "pause" | "resume",
  success: string
) => useAmazonChange<void, AccountAnswer>(`/accounts/${id}/${act}`, { success })

/** A removed account must not be asked for again: its page is still open at that moment. */
export function useDisconnectAccount(
  id: string,
  success: string,
  onSuccess: () => void
) {
  const queryClient = useQueryClient()
  return useAmazonChange<void>(`/accounts/${id}`, {
    method: "DELETE",
    success,
    // Why not is a long sentence: whoever asks keeps it in sight.
    isQuiet: true,
    onSuccess: () => {
      queryClient.removeQueries({ queryKey: ["amazon", `/accounts/${id}`] })
      onSuccess()
    },
  })
}

/** Orders and listings are read now, without waiting for their turn. */
export function useFirstReading(accountId: string) {
  const orders = useAmazonChange<{ account_id: string }>("/sync/run", {
    isQuiet: true,
  })
  const listings = useAmazonChange<{ account_id: string }>("/listings/read", {
    isQuiet: true,
  })
  return () => {
    orders.mutate({ account_id: accountId })
    listings.mutate({ account_id: accountId })
  }
}
