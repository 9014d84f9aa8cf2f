// An account and a marketplace by name, above their pages.

import { useAmazonAccount } from "../../hooks/accounts"
import { useAmazonMarketplace } from "../../hooks/marketplaces"
import { useFormat } from "../../hooks/use-format"

export interface CrumbMatch {
  params?: { id?: string }
}

export const AccountCrumb = ({ params }: CrumbMatch) => {
  const { data } = useAmazonAccount(params?.id ?? "")
  return <span>{data?.amazon_account.name}</span>
}

export const MarketplaceCrumb = ({ params }: CrumbMatch) => {
  const format = useFormat()
  const { data } = useAmazonMarketplace(params?.id ?? "")
  return (
    <span>{data && format.country(data.amazon_marketplace.country_code)}</span>
  )
}
