import { useAmazonAccounts } from "../../hooks/accounts"
import type { Listing } from "../../hooks/listings"
import { useFormat } from "../../hooks/use-format"
import { countryOf } from "../../lib/marketplaces"

/** "Tea on Amazon: Germany, France": the account is named where there are several. */
export function WhereListed({ listing }: { listing: Listing }) {
  const format = useFormat()
  const accounts = useAmazonAccounts().data?.amazon_accounts ?? []
  const account = accounts.find(({ id }) => id === listing.account_id)
  const countries = (listing.marketplace_ids ?? [])
    .flatMap((id) => countryOf(id) ?? [])
    .map(format.country)
    .join(", ")
  return (
    <>
      {[accounts.length > 1 && account?.name, countries]
        .filter(Boolean)
        .join(": ")}
    </>
  )
}
