import { useTranslation } from "react-i18next"
import type { AmazonMarketplace } from "../../hooks/marketplaces"
import { useShopShippingOptions } from "../../hooks/shop"
import { Fact } from "../fact"
import { Section } from "../section"
import { EditButton } from "./edit-button"

/** How the orders leave, and what becomes of those that do not. */
export function FulfillmentSection({
  marketplace,
}: {
  marketplace: AmazonMarketplace
}) {
  const { t } = useTranslation("amazon")
  const options = useShopShippingOptions()
  const option = options.data?.find(
    ({ id }) => id === marketplace.shipping_option_id
  )
  const title = t("settings.marketplaces.sections.fulfillment")
  const { carrier_code: code, carrier_name: name } = marketplace
  return (
    <Section title={title} actions={<EditButton to="fulfillment" of={title} />}>
      <Fact
        label={t("settings.fulfillment.option")}
        hint={t("settings.fulfillment.optionHint")}
        value={
          option?.name ??
          (!options.data ? "…" : t("settings.fulfillment.noOption"))
        }
      />
      <Fact
        label={t("settings.fulfillment.elsewhere")}
        hint={t("settings.fulfillment.elsewhereHint")}
        value={t(
          `settings.fulfillment.elsewhereChoices.${marketplace.shipped_elsewhere}`
        )}
      />
      <Fact
        label={t("settings.fulfillment.restock")}
        hint={t("settings.fulfillment.restockHint")}
        value={t(`settings.fulfillment.restockChoices.${marketplace.restock}`)}
      />
      <Fact
        label={t("settings.fulfillment.carrier")}
        hint={t("settings.fulfillment.carrierHint")}
        value={
          code === null
            ? t("settings.fulfillment.noCarrier")
            : [code, name].filter(Boolean).join(" – ")
        }
      />
    </Section>
  )
}
