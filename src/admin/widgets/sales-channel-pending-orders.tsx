import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type {
  AdminSalesChannel,
  DetailWidgetProps,
} from "@medusajs/framework/types"
import { Button, Drawer, Text } from "@medusajs/ui"
import { Form } from "@medusajs/dashboard/components"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { CloseName } from "../components/close-name"
import { Section } from "../components/section"
import { ModeBadge } from "../components/settings/badges"
import { ModeForm, usePolicyForm } from "../components/settings/mode-form"
import { TextLink } from "../components/text-link"
import { RunningTasks } from "../components/tasks"
import {
  useAmazonMarketplaces,
  type AmazonMarketplace,
  type PendingMode,
} from "../hooks/marketplaces"
import { useFormat } from "../hooks/use-format"
import { byCountry } from "../lib/by-country"

/** "new": its settings were never saved. */
type ShownMode = PendingMode | "new"
const allModes: ShownMode[] = ["new", "import", "reserve", "off"]

const modeOf = ({ set_up_at, pending_mode }: AmazonMarketplace): ShownMode =>
  set_up_at === null ? "new" : pending_mode

/** A switched marketplace moves to another group, and its button with it: the focus finds it there. */
const buttonId = (marketplaceId: string) => `amazon-switch-${marketplaceId}`

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
  const modes = allModes.filter((mode) =>
    marketplaces.some((one) => modeOf(one) === mode)
  )
  const changed = marketplaces.find(({ id }) => id === changedId)
  return (
    // Medusa appends widgets to its own sections, those of ".before" too (2.21), and leaves no other
    // place: this shows it on top, but whoever uses the keyboard comes to it last.
    <div data-amazon style={{ order: -1 }}>
      <Section
        title={t("settings.channelWidget.title")}
        description={t("settings.channelWidget.description")}
      >
        <RunningTasks kinds={["mode_switch", "first_import"]} isBare />
        {modes.map((mode) => (
          <ModeGroup
            key={mode}
            mode={mode}
            marketplaces={marketplaces.filter((one) => modeOf(one) === mode)}
            onChange={setChangedId}
          />
        ))}
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

interface ModeGroupProps {
  mode: ShownMode
  marketplaces: AmazonMarketplace[]
  onChange: (id: string) => void
}

/** What a mode means is said once, however many marketplaces have it. */
const ModeGroup = ({ mode, marketplaces, onChange }: ModeGroupProps) => {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const [first] = marketplaces
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      {first && (
        <span>
          <ModeBadge marketplace={first} />
        </span>
      )}
      <Text size="small" className="text-ui-fg-subtle text-pretty">
        {t(
          mode === "new"
            ? "settings.mode.notSetUpText"
            : `settings.mode.means.${mode}`
        )}
      </Text>
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        {byCountry(marketplaces, format.country).map(({ id, country_code }) => {
          const country = format.country(country_code)
          return (
            <li key={id} className="flex items-center gap-x-2">
              <TextLink
                className="txt-compact-small-plus"
                to={`/settings/amazon/marketplaces/${id}`}
              >
                {country}
              </TextLink>
              <Button
                id={buttonId(id)}
                size="small"
                variant="secondary"
                aria-label={t("settings.channelWidget.changeOf", { country })}
                onClick={() => {
                  onChange(id)
                }}
              >
                {t("settings.channelWidget.change")}
              </Button>
            </li>
          )
        })}
      </ul>
    </div>
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
    <Drawer.Content
      aria-describedby={undefined}
      onCloseAutoFocus={(event) => {
        event.preventDefault()
        document.getElementById(buttonId(marketplace.id))?.focus()
      }}
    >
      <Drawer.Header>
        <CloseName />
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
