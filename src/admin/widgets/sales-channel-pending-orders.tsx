import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type {
  AdminSalesChannel,
  DetailWidgetProps,
} from "@medusajs/framework/types"
import { Button, Drawer, Text } from "@medusajs/ui"
import { Form } from "@medusajs/dashboard/components"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Section } from "../components/section"
import { ModeBadge } from "../components/settings/badges"
import { ModeForm, usePolicyForm } from "../components/settings/mode-form"
import { TextLink } from "../components/settings/text-link"
import { RunningTasks } from "../components/tasks"
import {
  useAmazonMarketplaces,
  type AmazonMarketplace,
} from "../hooks/marketplaces"
import { useFormat } from "../hooks/use-format"

/** The switch for pending orders, on the sales channel that Amazon's orders go to. */
const SalesChannelPendingOrders = ({
  data: channel,
}: DetailWidgetProps<AdminSalesChannel>) => {
  const { t } = useTranslation("amazon")
  const { data } = useAmazonMarketplaces({ sales_channel_id: channel.id })
  const [changedId, setChangedId] = useState<string | null>(null)
  const marketplaces = (data?.amazon_marketplaces ?? []).filter(
    ({ sales_channel_id: id }) => id === channel.id
  )
  if (marketplaces.length === 0) {
    return null
  }
  const changed = marketplaces.find(({ id }) => id === changedId)
  return (
    <div style={{ order: -1 }}>
      <Section
        title={t("settings.channelWidget.title")}
        description={t("settings.channelWidget.description")}
      >
        <RunningTasks kinds={["mode_switch", "first_import"]} isBare />
        <ul className="divide-y">
          {marketplaces.map((marketplace) => (
            <MarketplaceLine
              key={marketplace.id}
              marketplace={marketplace}
              onChange={() => {
                setChangedId(marketplace.id)
              }}
            />
          ))}
        </ul>
      </Section>
      <Drawer
        open={changed !== undefined}
        onOpenChange={(isOpen) => {
          if (!isOpen) {
            setChangedId(null)
          }
        }}
      >
        {changed && (
          <ModeDrawer
            marketplace={changed}
            onDone={() => {
              setChangedId(null)
            }}
          />
        )}
      </Drawer>
    </div>
  )
}

interface LineProps {
  marketplace: AmazonMarketplace
  onChange: () => void
}

const MarketplaceLine = ({ marketplace, onChange }: LineProps) => {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const country = format.country(marketplace.country_code)
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-6 py-4">
      <div className="flex min-w-0 flex-1 basis-72 flex-col gap-y-1">
        <span className="flex flex-wrap items-center gap-2">
          <TextLink to={`/settings/amazon/marketplaces/${marketplace.id}`}>
            {country}
          </TextLink>
          <ModeBadge marketplace={marketplace} />
        </span>
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {marketplace.set_up_at === null
            ? t("settings.mode.notSetUpText")
            : t(`settings.mode.means.${marketplace.pending_mode}`)}
        </Text>
      </div>
      <Button
        size="small"
        variant="secondary"
        aria-label={t("settings.channelWidget.changeOf", { country })}
        onClick={onChange}
      >
        {t("settings.channelWidget.change")}
      </Button>
    </li>
  )
}

interface ModeDrawerProps {
  marketplace: AmazonMarketplace
  onDone: () => void
}

const ModeDrawer = ({ marketplace, onDone }: ModeDrawerProps) => {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const form = usePolicyForm(marketplace)
  return (
    <Drawer.Content aria-describedby={undefined}>
      <Drawer.Header>
        <Drawer.Title>
          {t("settings.marketplaces.title", {
            country: format.country(marketplace.country_code),
          })}
        </Drawer.Title>
      </Drawer.Header>
      <Form {...form}>
        <ModeForm marketplace={marketplace} form={form} onDone={onDone} />
      </Form>
    </Drawer.Content>
  )
}

export const config = defineWidgetConfig({
  id: "amazon:sales-channel-pending-orders",
  zone: "sales_channel.details.before",
})

export default SalesChannelPendingOrders
