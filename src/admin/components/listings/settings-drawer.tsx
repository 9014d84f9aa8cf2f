import { zodResolver } from "@hookform/resolvers/zod"
import { RouteDrawer, useRouteModal } from "@medusajs/dashboard/components"
import { Text } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import {
  useChangeListing,
  useListing,
  type Listing,
} from "../../hooks/listings"
import { Loaded } from "../loaded"
import { useFormat } from "../../hooks/use-format"
import { mostUnits, toText, toUnits, unitsText } from "../../lib/units-text"
import { RadioField, TextField } from "../settings/fields"
import { EditDrawer, FormParts } from "../settings/form-drawer"

/** A radio has no empty value of its own. */
const inherit = "inherit"
const offerings = ["stock", "zero", "none"] as const
export function SettingsDrawer({ listingId }: { listingId: string }) {
  const { t } = useTranslation("amazon")
  const listing = useListing(listingId)
  const sku = listing.data?.amazon_listing.sku ?? ""
  return (
    <EditDrawer title={t("listings.settings.drawerTitle", { sku })}>
      <Loaded reading={listing}>
        {({ amazon_listing: one }) => <SettingsForm listing={one} />}
      </Loaded>
    </EditDrawer>
  )
}

interface Values {
  offering: (typeof offerings)[number] | typeof inherit
  buffer: string
  share: string
  cap: string
}

function SettingsForm({ listing }: { listing: Listing }) {
  const { t } = useTranslation("amazon")
  const { handleSuccess } = useRouteModal()
  const change = useChangeListing(listing.id, {
    success: t("listings.settings.done"),
    onSuccess: () => handleSuccess(),
  })
  const form = useForm<Values>({
    defaultValues: {
      offering: listing.offering ?? inherit,
      buffer: toText(listing.buffer),
      share: toText(listing.share),
      cap: toText(listing.cap),
    },
    resolver: zodResolver(useSchema()),
  })
  const save = form.handleSubmit(({ offering, buffer, share, cap }) =>
    change.mutate({
      offering: offering === inherit ? null : offering,
      buffer: toUnits(buffer),
      share: toUnits(share),
      cap: toUnits(cap),
    })
  )
  return (
    <RouteDrawer.Form form={form}>
      <FormParts
        onSubmit={save}
        isPending={change.isPending}
        error={change.error?.message ?? null}
      >
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {t("listings.settings.drawerText")}
        </Text>
        <RadioField
          control={form.control}
          name="offering"
          label={t("listings.settings.offering")}
          choices={[
            {
              value: inherit,
              label: t("listings.settings.inherit"),
              description: t("listings.settings.offeringHints.inherit"),
            },
            ...offerings.map((value) => ({
              value,
              label: t(`listings.settings.offerings.${value}`),
              description: t(`listings.settings.offeringHints.${value}`),
            })),
          ]}
        />
        {(["buffer", "share", "cap"] as const).map((name) => (
          <TextField
            key={name}
            control={form.control}
            name={name}
            inputMode="numeric"
            isOptional
            label={t(`listings.settings.${name}`)}
            hint={`${t(`listings.settings.${name}Hint`)} ${t("listings.settings.emptyMeans")}`}
          />
        ))}
      </FormParts>
    </RouteDrawer.Form>
  )
}

function useSchema() {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const whole = (least: number, most: number) =>
    unitsText({
      least,
      most,
      message: t("listings.settings.whole", {
        from: format.number(least),
        to: format.number(most),
      }),
    })
  return z.object({
    offering: z.enum([...offerings, inherit]),
    buffer: whole(0, mostUnits),
    share: whole(1, 100),
    cap: whole(0, mostUnits),
  })
}
