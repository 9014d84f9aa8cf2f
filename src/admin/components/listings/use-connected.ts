import { useAmazonAccounts } from "../../hooks/accounts"

/** The ids of the connected accounts, as a filter: a disconnected one keeps its listings. */
export function useConnected(): { isKnown: boolean; accountIds?: string } {
  const { data } = useAmazonAccounts()
  const ids = (data?.amazon_accounts ?? []).map(({ id }) => id)
  return {
    isKnown: data !== undefined,
    ...(ids.length > 0 && { accountIds: ids.join(",") }),
  }
}
