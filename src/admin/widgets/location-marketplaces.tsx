import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type {
  AdminStockLocation,
  DetailWidgetProps,
} from "@medusajs/framework/types"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Section } from "../components/section"
import { NoticeLine } from "../components/notice-line"
import { TextLink } from "../components/text-link"
import { useAmazonAccounts } from "../hooks/accounts"
import { useAmazonMarketplaces } from "../hooks/marketplaces"
import { useFormat } from "../hooks/use-format"
import { byCountry } from "../lib/by-country"

/** Which marketplaces sell from a stock location, or that it stands for Amazon's warehouses. */
const LocationMarketplaces = ({
  data: location,
}: DetailWidgetProps<AdminStockLocation>) => {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const { data } = useAmazonMarketplaces({ location_id: location.id })
  const marketplaces = (data?.amazon_marketplaces ?? []).filter(
    ({ location_ids: ids }) => ids.includes(location.id)
  )
  // Marketplaces never sell from a mirror: only a location that none of them names may be one.
  const accounts = useAmazonAccounts({
    enabled: data !== undefined && marketplaces.length === 0,
  })
  const mirrored = accounts.data?.amazon_accounts.find(
    ({ fba_location_id: id }) => id === location.id
  )
  if (!mirrored && marketplaces.length === 0) {
    return null
  }
  return (
    <Section isWidget title={t("settings.locationWidget.title")}>
      {mirrored && (
        <div className="px-6 py-4">
          <NoticeLine
            actions={
              <TextLink className="txt-small-plus" to="/amazon/fba-stock">
                {t("settings.locationWidget.toStock")}
              </TextLink>
            }
          >
            {t("settings.locationWidget.mirrorText", {
              account: mirrored.name,
            })}
          </NoticeLine>
        </div>
      )}
      {marketplaces.length > 0 && (
        <div className="flex flex-col gap-y-2 px-6 py-4">
          <Text size="small" className="text-ui-fg-subtle">
            {t("settings.locationWidget.sells")}
          </Text>
          <ul className="flex flex-col gap-y-1">
            {byCountry(marketplaces, format.country).map(
              ({ id, country_code, location_ids }) => (
                <li key={id} className="flex flex-wrap gap-x-2">
                  <TextLink
                    className="txt-small-plus"
                    to={`/settings/amazon/marketplaces/${id}/inventory`}
                  >
                    {format.country(country_code)}
                  </TextLink>
                  <Text size="small" className="text-ui-fg-subtle">
                    {location_ids[0] === location.id
                      ? t("settings.locationWidget.first")
                      : t("settings.locationWidget.position", {
                          position: location_ids.indexOf(location.id) + 1,
                          total: location_ids.length,
                        })}
                  </Text>
                </li>
              )
            )}
          </ul>
        </div>
      )}
    </Section>
  )
}

export const config = defineWidgetConfig({
  id: "amazon:location-marketplaces",
  zone: "location.details.side.after",
})

export default LocationMarketplaces
