// The stock locations of a marketplace, in the order in which they are asked for stock.

import { Form } from "@medusajs/dashboard/components"
import { Select, Text } from "@medusajs/ui"
import { useState } from "react"
import {
  useController,
  type Control,
  type FieldPath,
  type FieldValues,
} from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useAmazonAccounts } from "../../hooks/accounts"
import { useShopLocations } from "../../hooks/shop"
import { LocationOrder } from "./location-order"

interface LocationFieldProps<Values extends FieldValues> {
  control: Control<Values>
  name: FieldPath<Values>
  /** The channel that the orders go to: a location must be connected to it. */
  channelId: string | null
}

export function LocationField<Values extends FieldValues>({
  control,
  name,
  channelId,
}: LocationFieldProps<Values>) {
  const { t } = useTranslation("amazon")
  const { field } = useController({ control, name })
  const locations = useShopLocations()
  const accounts = useAmazonAccounts()
  const mirrors = (accounts.data?.amazon_accounts ?? []).map(
    (account) => account.fba_location_id
  )
  const chosen: string[] = field.value
  const shown = chosen.map((id) => {
    const location = locations.data?.find((one) => one.id === id)
    return {
      id,
      name: location?.name ?? "…",
      isUnconnected: Boolean(
        location && channelId && !location.channelIds.includes(channelId)
      ),
    }
  })
  const others = (locations.data ?? []).filter(
    ({ id }) => !chosen.includes(id) && !mirrors.includes(id)
  )
  return (
    <Form.Field
      control={control}
      name={name}
      render={() => (
        <Form.Item>
          <Form.Label>{t("settings.inventory.locations")}</Form.Label>
          <Form.Hint className="text-pretty">
            {t("settings.inventory.locationsHint")}
          </Form.Hint>
          <Form.Control>
            <div role="group" className="flex flex-col gap-y-2">
              <LocationOrder locations={shown} onChange={field.onChange} />
              {locations.data && (
                <AddLocation
                  locations={others.map((location) => ({
                    ...location,
                    isUnconnected: Boolean(
                      channelId && !location.channelIds.includes(channelId)
                    ),
                  }))}
                  onAdd={(id) => {
                    field.onChange([...chosen, id])
                  }}
                />
              )}
            </div>
          </Form.Control>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}

interface AddLocationProps {
  locations: { id: string; name: string; isUnconnected: boolean }[]
  onAdd: (id: string) => void
}

/** Those that the channel does not sell from are shown, so that nobody looks for them in vain. */
function AddLocation({ locations, onAdd }: AddLocationProps) {
  const { t } = useTranslation("amazon")
  // A new key empties the select after each choice.
  const [round, setRound] = useState(0)
  if (locations.length === 0) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("settings.inventory.allChosen")}
      </Text>
    )
  }
  return (
    <Select
      key={round}
      size="small"
      onValueChange={(id) => {
        setRound(round + 1)
        onAdd(id)
      }}
    >
      <Select.Trigger aria-label={t("settings.inventory.add")}>
        <Select.Value placeholder={t("settings.inventory.add")} />
      </Select.Trigger>
      <Select.Content>
        {locations.map(({ id, name, isUnconnected }) => (
          <Select.Item key={id} value={id} disabled={isUnconnected}>
            {isUnconnected
              ? t("settings.inventory.unconnectedName", { name })
              : name}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}
