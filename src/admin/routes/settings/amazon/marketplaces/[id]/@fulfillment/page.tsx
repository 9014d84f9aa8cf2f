import { zodResolver } from "@hookform/resolvers/zod"
import { Heading, Text } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import {
  RadioField,
  SelectField,
  TextField,
} from "../../../../../../components/settings/fields"
import {
  MarketplaceDrawer,
  SettingsForm,
} from "../../../../../../components/settings/marketplace-drawer"
import type {
  AmazonMarketplace,
  Restock,
  ShippedElsewhere,
} from "../../../../../../hooks/marketplaces"
import { useShopShippingOptions } from "../../../../../../hooks/shop"
import { hasNameIfNeeded } from "../../../../../../lib/carrier-name"

const fields = [
  "shipping_option_id",
  "shipped_elsewhere",
  "restock",
  "carrier_code",
  "carrier_name",
] as const

interface Values {
  shipping_option_id: string
  shipped_elsewhere: ShippedElsewhere
  restock: Restock
  carrier_code: string
  carrier_name: string
}

/** How the orders leave, and what becomes of those that do not. */
const FulfillmentDrawer = () => {
  const { t } = useTranslation("amazon")
  return (
    <MarketplaceDrawer title={t("settings.marketplaces.sections.fulfillment")}>
      {(marketplace) => <FulfillmentForm marketplace={marketplace} />}
    </MarketplaceDrawer>
  )
}

const FulfillmentForm = ({
  marketplace,
}: {
  marketplace: AmazonMarketplace
}) => {
  const { t } = useTranslation("amazon")
  const options = useShopShippingOptions()
  const form = useForm<Values>({
    resolver: zodResolver(
      z
        .object({
          shipping_option_id: z.string(),
          shipped_elsewhere: z.custom<ShippedElsewhere>(),
          restock: z.custom<Restock>(),
          carrier_code: z.string().trim(),
          carrier_name: z.string().trim(),
        })
        .refine(hasNameIfNeeded, {
          path: ["carrier_name"],
          message: t("server.setting.carrier_without_name"),
        })
        .refine(
          ({ carrier_code, carrier_name }) =>
            carrier_code !== "" || carrier_name === "",
          {
            path: ["carrier_code"],
            message: t("server.setting.carrier_without_code"),
          }
        )
    ),
    defaultValues: {
      shipping_option_id: marketplace.shipping_option_id ?? "",
      shipped_elsewhere: marketplace.shipped_elsewhere,
      restock: marketplace.restock,
      carrier_code: marketplace.carrier_code ?? "",
      carrier_name: marketplace.carrier_name ?? "",
    },
  })
  return (
    <SettingsForm
      marketplace={marketplace}
      form={form}
      fields={fields}
      toSettings={(values) => ({
        ...values,
        shipping_option_id: values.shipping_option_id || null,
        carrier_code: values.carrier_code || null,
        carrier_name: values.carrier_name || null,
      })}
    >
      <SelectField
        control={form.control}
        name="shipping_option_id"
        label={t("settings.fulfillment.option")}
        hint={t("settings.fulfillment.optionHint")}
        emptyLabel={t("settings.fulfillment.noOption")}
        choices={(options.data ?? []).map((option) => ({
          value: option.id,
          label: `${option.name} (${option.service_zone.name})`,
        }))}
      />
      <RadioField
        control={form.control}
        name="shipped_elsewhere"
        label={t("settings.fulfillment.elsewhere")}
        hint={t("settings.fulfillment.elsewhereHint")}
        choices={(["book", "leave"] as const).map((value) => ({
          value,
          label: t(`settings.fulfillment.elsewhereChoices.${value}`),
          description: t(`settings.fulfillment.elsewhereMeans.${value}`),
        }))}
      />
      <RadioField
        control={form.control}
        name="restock"
        label={t("settings.fulfillment.restock")}
        hint={t("settings.fulfillment.restockHint")}
        choices={(["by_reason", "always", "inspect"] as const).map((value) => ({
          value,
          label: t(`settings.fulfillment.restockChoices.${value}`),
          description: t(`settings.fulfillment.restockMeans.${value}`),
        }))}
      />
      <div className="flex flex-col">
        <Heading level="h3">{t("settings.fulfillment.carrier")}</Heading>
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {t("settings.fulfillment.carrierHint")}
        </Text>
      </div>
      <TextField
        control={form.control}
        name="carrier_code"
        isOptional
        label={t("settings.carriers.code")}
        hint={t("settings.carriers.codeHint")}
      />
      <TextField
        control={form.control}
        name="carrier_name"
        isOptional
        label={t("settings.carriers.name")}
        hint={t("settings.carriers.nameHint")}
      />
    </SettingsForm>
  )
}

export default FulfillmentDrawer
