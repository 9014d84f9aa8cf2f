import { Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import type { AmazonMarketplace } from "../../hooks/marketplaces"
import { useShopChannels } from "../../hooks/shop"
import { useFormat } from "../../hooks/use-format"
import { byCountry } from "../../lib/by-country"
import { Scrolling } from "../scrolling"
import { ModeBadge } from "./badges"
import { TextLink } from "../text-link"

interface MarketplaceTableProps {
  marketplaces: AmazonMarketplace[]
}

/** The whole row leads to the marketplace; the link in it is for the keyboard. */
export function MarketplaceTable({ marketplaces }: MarketplaceTableProps) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const navigate = useNavigate()
  const channels = useShopChannels()
  const channelName = (id: string | null) =>
    channels.data?.find((channel) => channel.id === id)?.name ?? "–"
  return (
    <Scrolling label={t("settings.account.marketplaces")}>
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>
              {t("settings.marketplaces.country")}
            </Table.HeaderCell>
            <Table.HeaderCell>
              {t("settings.marketplaces.pendingOrders")}
            </Table.HeaderCell>
            <Table.HeaderCell>
              {t("settings.marketplaces.channel")}
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {byCountry(marketplaces, format.country).map((marketplace) => {
            const to = `/settings/amazon/marketplaces/${marketplace.id}`
            return (
              <Table.Row
                key={marketplace.id}
                className="cursor-pointer"
                onClick={() => {
                  void navigate(to)
                }}
              >
                <Table.Cell>
                  <TextLink to={to}>
                    {format.country(marketplace.country_code)}
                  </TextLink>
                </Table.Cell>
                <Table.Cell>
                  <ModeBadge marketplace={marketplace} />
                </Table.Cell>
                <Table.Cell>
                  <Text size="small">
                    {channelName(marketplace.sales_channel_id)}
                  </Text>
                </Table.Cell>
              </Table.Row>
            )
          })}
        </Table.Body>
      </Table>
    </Scrolling>
  )
}
