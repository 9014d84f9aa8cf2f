import { zodResolver } from "@hookform/resolvers/zod"
import { RouteDrawer, useRouteModal } from "@medusajs/dashboard/components"
import { RadioGroup, Text } from "@medusajs/ui"
import { useForm, useWatch, type UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import {
  useChangeListing,
  useListing,
  useSuggestions,
  type Listing,
  type SuggestedVariant,
} from "../../hooks/listings"
import { Loaded } from "../loaded"
import { EditDrawer, FormParts } from "../settings/form-drawer"
import { VariantField } from "./variant-field"

/** Which variant a SKU is: one of the suggestions, or any other. */
export function MapDrawer({ listingId }: { listingId: string }) {
  const { t } = useTranslation("amazon")
  const listing = useListing(listingId)
  const sku = listing.data?.amazon_listing.sku ?? ""
  return (
    <EditDrawer title={t("listings.map.title", { sku })}>
      <Loaded reading={listing}>
        {({ amazon_listing: one }) => <MapForm listing={one} />}
      </Loaded>
    </EditDrawer>
  )
}

interface Values {
  variant_id: string
}

function MapForm({ listing }: { listing: Listing }) {
  const { t } = useTranslation("amazon")
  const { handleSuccess } = useRouteModal()
  const { data } = useSuggestions([listing.id])
  const change = useChangeListing(listing.id, {
    success: t("listings.map.done", { sku: listing.sku }),
    onSuccess: () => handleSuccess(),
  })
  const form = useForm<Values>({
    defaultValues: { variant_id: listing.variant_id ?? "" },
    resolver: zodResolver(
      z.object({ variant_id: z.string().min(1, t("listings.map.required")) })
    ),
  })
  const chosen = useWatch({ control: form.control, name: "variant_id" })
  return (
    <RouteDrawer.Form form={form}>
      <FormParts
        onSubmit={form.handleSubmit((values) => change.mutate(values))}
        isPending={change.isPending}
        error={change.error?.message ?? null}
        submitLabel={t("listings.actions.map")}
      >
        <div className="flex flex-col gap-y-1">
          {listing.title && (
            <Text size="small" weight="plus">
              {listing.title}
            </Text>
          )}
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {t("listings.map.text")}
          </Text>
        </div>
        <Suggestions
          form={form}
          chosen={chosen}
          suggestions={data?.suggestions[listing.id] ?? []}
        />
        <VariantField
          control={form.control}
          name="variant_id"
          selected={chosen}
        />
      </FormParts>
    </RouteDrawer.Form>
  )
}

interface SuggestionsProps {
  form: UseFormReturn<Values>
  chosen: string
  suggestions: SuggestedVariant[]
}

function Suggestions({ form, chosen, suggestions }: SuggestionsProps) {
  const { t } = useTranslation("amazon")
  if (suggestions.length === 0) {
    return null
  }
  const label = t("listings.map.suggested")
  return (
    <div className="flex flex-col gap-y-2">
      <Text size="small" weight="plus">
        {label}
      </Text>
      <RadioGroup
        aria-label={label}
        value={chosen}
        onValueChange={(id) =>
          form.setValue("variant_id", id, {
            shouldDirty: true,
            shouldValidate: true,
          })
        }
      >
        {suggestions.map((one) => (
          <RadioGroup.ChoiceBox
            key={one.id}
            value={one.id}
            label={[one.product_title, one.title].filter(Boolean).join(" · ")}
            description={[one.sku, t(`listings.suggestion.${one.reason}`)]
              .filter(Boolean)
              .join(" – ")}
          />
        ))}
      </RadioGroup>
    </div>
  )
}
