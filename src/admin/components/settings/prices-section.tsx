import { useTranslation } from "react-i18next"
import type { AmazonMarketplace } from "../../hooks/marketplaces"
import { useShopChannels, useShopRegions } from "../../hooks/shop"
import { Fact } from "../fact"
import { Section } from "../section"
import { EditButton } from "./edit-button"
import { TextLink } from "../text-link"

/** Where orders go, and how Amazon's prices are read. */
export function PricesSection({
  marketplace,
}: {
  marketplace: AmazonMarketplace
}) {
  const { t } = useTranslation("amazon")
  const channels = useShopChannels()
  const regions = useShopRegions()
  const channel = channels.data?.find(
    ({ id }) => id === marketplace.sales_channel_id
  )
  const region = regions.data?.find(({ id }) => id === marketplace.region_id)
  const title = t("settings.marketplaces.sections.prices")
  return (
    <Section title={title} actions={<EditButton to="prices" of={title} />}>
      <Fact
        label={t("settings.prices.channel")}
        hint={t("settings.prices.channelHint")}
        value={
          channel ? (
            <TextLink to={`/settings/sales-channels/${channel.id}`}>
              {channel.name}
            </TextLink>
          ) : !channels.data ? (
            "…"
          ) : (
            t("settings.prices.noChannel")
          )
        }
      />
      <Fact
        label={t("settings.prices.region")}
        hint={t("settings.prices.regionHint")}
        value={
          region?.name ?? (!regions.data ? "…" : t("settings.prices.noRegion"))
        }
      />
      <Fact
        label={t("settings.prices.tax")}
        hint={t("settings.prices.taxHint")}
        value={t(
          marketplace.is_tax_inclusive
            ? "settings.prices.inclusive"
            : "settings.prices.exclusive"
        )}
      />
    </Section>
  )
}
