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
import { RadioField, TextField } from "../settings/fields"
import { EditDrawer, FormParts } from "../settings/form-drawer"

/** A radio has no empty value of its own. */
const inherit = "inherit"
const offerings = ["stock", "zero", "none"] as const
/** Amazon's quantities are 32-bit integers. */
const mostUnits = 2_000_000_000

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

const textOf = (value: number | null): string =>
  value === null ? "" : String(value)
const numberOf = (text: string): number | null =>
  text.trim() === "" ? null : Number(text)

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
      buffer: textOf(listing.buffer),
      share: textOf(listing.share),
      cap: textOf(listing.cap),
    },
    resolver: zodResolver(useSchema()),
  })
  const save = form.handleSubmit(({ offering, buffer, share, cap }) =>
    change.mutate({
      offering: offering === inherit ? null : offering,
      buffer: numberOf(buffer),
      share: numberOf(share),
      cap: numberOf(cap),
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
  const whole = (from: number, to: number) =>
    z.string().refine(
      (text) => {
        const value = numberOf(text)
        return (
          value === null ||
          (Number.isInteger(value) && value >= from && value <= to)
        )
      },
      { message: t("listings.settings.whole", { from, to }) }
    )
  return z.object({
    offering: z.enum([...offerings, inherit]),
    buffer: whole(0, mostUnits),
    share: whole(1, 100),
    cap: whole(0, mostUnits),
  })
}
