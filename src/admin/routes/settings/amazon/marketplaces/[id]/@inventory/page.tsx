import { zodResolver } from "@hookform/resolvers/zod"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { LocationField } from "../../../../../../components/settings/location-field"
import {
  MarketplaceDrawer,
  SettingsForm,
} from "../../../../../../components/settings/marketplace-drawer"
import {
  OfferFields,
  offerFieldNames,
  offerSchema,
  toOfferSettings,
  toOfferValues,
  type OfferValues,
} from "../../../../../../components/settings/offer-fields"
import { useAmazonAccount } from "../../../../../../hooks/accounts"
import type { AmazonMarketplace } from "../../../../../../hooks/marketplaces"

const fields = ["location_ids", ...offerFieldNames] as const

interface Values extends OfferValues {
  location_ids: string[]
}

/** Where units are reserved, and how many Amazon may show. */
const InventoryDrawer = () => {
  const { t } = useTranslation("amazon")
  return (
    <MarketplaceDrawer title={t("settings.marketplaces.sections.inventory")}>
      {(marketplace) => <InventoryForm marketplace={marketplace} />}
    </MarketplaceDrawer>
  )
}

const InventoryForm = ({ marketplace }: { marketplace: AmazonMarketplace }) => {
  const { t } = useTranslation("amazon")
  const { data } = useAmazonAccount(marketplace.account_id)
  const form = useForm<Values>({
    defaultValues: {
      location_ids: marketplace.location_ids,
      ...toOfferValues(marketplace),
    },
    resolver: zodResolver(
      z.object({ location_ids: z.array(z.string()), ...offerSchema(t) })
    ),
  })
  const account = data?.amazon_account
  return (
    <SettingsForm
      marketplace={marketplace}
      form={form}
      fields={fields}
      toSettings={({ location_ids, ...offers }) => ({
        location_ids,
        ...toOfferSettings(offers),
      })}
    >
      <LocationField
        control={form.control}
        name="location_ids"
        channelId={marketplace.sales_channel_id}
      />
      <OfferFields
        control={form.control}
        inheritLabel={t("settings.offers.asAccount", {
          value: account
            ? t(`settings.offers.offerings.${account.offering ?? "none"}`)
            : "…",
        })}
      />
    </SettingsForm>
  )
}

export default InventoryDrawer
