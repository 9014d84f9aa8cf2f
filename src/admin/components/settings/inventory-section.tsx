import { useTranslation } from "react-i18next"
import { useAmazonAccount } from "../../hooks/accounts"
import type { AmazonMarketplace } from "../../hooks/marketplaces"
import { useShopLocations } from "../../hooks/shop"
import { Fact } from "../fact"
import { Section } from "../section"
import { EditButton } from "./edit-button"
import { OfferFacts } from "./offer-facts"

/** Where units are reserved, and how many of what is left Amazon may show. */
export function InventorySection({
  marketplace,
}: {
  marketplace: AmazonMarketplace
}) {
  const { t } = useTranslation("amazon")
  const locations = useShopLocations()
  const { data } = useAmazonAccount(marketplace.account_id)
  const title = t("settings.marketplaces.sections.inventory")
  const names = marketplace.location_ids.map(
    (id) => locations.data?.find((location) => location.id === id)?.name ?? "…"
  )
  return (
    <Section title={title} actions={<EditButton to="inventory" of={title} />}>
      <Fact
        label={t("settings.inventory.locations")}
        hint={t("settings.inventory.locationsHint")}
        value={
          names.length === 0 ? (
            t("settings.inventory.noLocations")
          ) : (
            <ol className="list-inside list-decimal">
              {names.map((name, index) => (
                <li key={marketplace.location_ids[index]}>{name}</li>
              ))}
            </ol>
          )
        }
      />
      <OfferFacts own={marketplace} inherited={data?.amazon_account} />
    </Section>
  )
}
