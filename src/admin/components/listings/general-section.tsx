import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useAmazonAccounts } from "../../hooks/accounts"
import type { Listing } from "../../hooks/listings"
import { useFormat } from "../../hooks/use-format"
import { countryOf } from "../../lib/marketplaces"
import { Fact } from "../fact"
import { Section } from "../section"
import { TextLink } from "../text-link"
import { ListingActions } from "./listing-actions"
import { VariantLink } from "./variant-link"

/** What the SKU is, at Amazon and in the shop. */
export function GeneralSection({ listing }: { listing: Listing }) {
  const { t } = useTranslation("amazon")
  const { data } = useAmazonAccounts()
  const account = data?.amazon_accounts.find(
    ({ id }) => id === listing.account_id
  )
  return (
    <Section
      level="h1"
      title={listing.sku}
      description={listing.title}
      actions={<ListingActions listing={listing} />}
    >
      <Fact
        label={t("listings.detail.variant")}
        value={
          <span className="flex flex-col gap-y-0.5">
            <VariantLink {...listing} />
            {listing.mapped_by && (
              <Text size="small" className="text-ui-fg-subtle">
                {t("listings.detail.mappedBy")}{" "}
                {t(`listings.detail.mappedByWords.${listing.mapped_by}`)}
              </Text>
            )}
          </span>
        }
      />
      <Fact
        label={t("listings.detail.fulfilledBy")}
        value={t(`listings.detail.${listing.fulfilled_by}`)}
      />
      <Fact label={t("listings.detail.asin")} value={listing.asin ?? "–"} />
      <Fact
        label={t("listings.detail.marketplaces")}
        value={<Marketplaces listing={listing} />}
      />
      {account && (
        <Fact
          label={t("listings.detail.account")}
          value={
            <TextLink to={`/settings/amazon/accounts/${account.id}`}>
              {account.name}
            </TextLink>
          }
        />
      )}
    </Section>
  )
}

function Marketplaces({ listing }: { listing: Listing }) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  if (listing.gone_at) {
    return t("listings.stateHints.gone")
  }
  return listing.marketplace_ids === null
    ? t("listings.detail.noMarketplaces")
    : listing.marketplace_ids
        .map((id) => {
          const country = countryOf(id)
          return country ? format.country(country) : id
        })
        .join(", ")
}
