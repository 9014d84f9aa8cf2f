import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import {
  SelectField,
  SwitchField,
} from "../../../../../../components/settings/fields"
import {
  MarketplaceDrawer,
  SettingsForm,
} from "../../../../../../components/settings/marketplace-drawer"
import type { AmazonMarketplace } from "../../../../../../hooks/marketplaces"
import { useShopChannels, useShopRegions } from "../../../../../../hooks/shop"

const fields = ["sales_channel_id", "region_id", "is_tax_inclusive"] as const

interface Values {
  sales_channel_id: string
  region_id: string
  is_tax_inclusive: boolean
}

/** Where orders go, and how Amazon's prices are read. */
const PricesDrawer = () => {
  const { t } = useTranslation("amazon")
  return (
    <MarketplaceDrawer title={t("settings.marketplaces.sections.prices")}>
      {(marketplace) => <PricesForm marketplace={marketplace} />}
    </MarketplaceDrawer>
  )
}

const PricesForm = ({ marketplace }: { marketplace: AmazonMarketplace }) => {
  const { t } = useTranslation("amazon")
  const channels = useShopChannels()
  const regions = useShopRegions()
  const form = useForm<Values>({
    defaultValues: {
      sales_channel_id: marketplace.sales_channel_id ?? "",
      region_id: marketplace.region_id ?? "",
      is_tax_inclusive: marketplace.is_tax_inclusive,
    },
  })
  return (
    <SettingsForm
      marketplace={marketplace}
      form={form}
      fields={fields}
      toSettings={({ sales_channel_id, region_id, is_tax_inclusive }) => ({
        sales_channel_id: sales_channel_id || null,
        region_id: region_id || null,
        is_tax_inclusive,
      })}
    >
      <SelectField
        control={form.control}
        name="sales_channel_id"
        label={t("settings.prices.channel")}
        hint={t("settings.prices.channelHint")}
        emptyLabel={t("settings.prices.noChannel")}
        choices={(channels.data ?? []).map((channel) => ({
          value: channel.id,
          label: channel.name,
          isDisabled: channel.is_disabled,
        }))}
      />
      <SelectField
        control={form.control}
        name="region_id"
        isOptional
        label={t("settings.prices.region")}
        hint={t("settings.prices.regionHint")}
        emptyLabel={t("settings.prices.noRegion")}
        choices={(regions.data ?? []).map((region) => ({
          value: region.id,
          label: `${region.name} (${region.currency_code.toUpperCase()})`,
        }))}
      />
      <SwitchField
        control={form.control}
        name="is_tax_inclusive"
        label={t("settings.prices.inclusive")}
        hint={t("settings.prices.taxHint")}
      />
    </SettingsForm>
  )
}

export default PricesDrawer
