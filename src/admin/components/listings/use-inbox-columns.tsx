import {
  Button,
  Checkbox,
  createDataTableColumnHelper,
  Skeleton,
  Text,
} from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import {
  useMapListings,
  type Listing,
  type SuggestedVariant,
} from "../../hooks/listings"
import { TwoLines } from "../two-lines"
import { ListingLink } from "./listing-link"
import { VariantLink } from "./variant-link"
import { WhereListed } from "./where-listed"

/** A SKU without a variant, and the likeliest one. */
export interface InboxRow {
  listing: Listing
  best: SuggestedVariant | null
  isThinking: boolean
}

const { display, select } = createDataTableColumnHelper<InboxRow>()

export function useInboxColumns() {
  const { t } = useTranslation("amazon")
  return useMemo(
    () => [
      select({
        header: ({ table }) => (
          <Checkbox
            aria-label={t("listings.selectAll")}
            checked={
              table.getIsSomePageRowsSelected()
                ? "indeterminate"
                : table.getIsAllPageRowsSelected()
            }
            onCheckedChange={(value) =>
              table.toggleAllPageRowsSelected(Boolean(value))
            }
          />
        ),
        cell: ({ row }) => (
          <Checkbox
            aria-label={t("listings.selectOne", {
              sku: row.original.listing.sku,
            })}
            checked={row.getIsSelected()}
            disabled={!row.getCanSelect()}
            onCheckedChange={(value) => row.toggleSelected(Boolean(value))}
          />
        ),
      }),
      display({
        id: "sku",
        header: t("listings.columns.sku"),
        cell: ({ row: { original } }) => (
          <TwoLines
            first={<ListingLink {...original.listing} />}
            second={<WhereListed listing={original.listing} />}
          />
        ),
      }),
      display({
        id: "title",
        header: t("listings.columns.title"),
        maxSize: 320,
        cell: ({ row: { original } }) => <Title listing={original.listing} />,
      }),
      display({
        id: "suggestion",
        header: t("listings.columns.suggestion"),
        cell: ({ row: { original } }) => <Suggestion {...original} />,
      }),
      display({
        id: "map",
        header: () => <span className="sr-only">{t("common.actions")}</span>,
        cell: ({ row: { original } }) => <Actions {...original} />,
      }),
    ],
    [t]
  )
}

/** An order may name a SKU that Amazon does not list any more. */
function Title({ listing: { title, gone_at: goneAt } }: { listing: Listing }) {
  const { t } = useTranslation("amazon")
  return (
    <TwoLines
      first={title ?? "–"}
      second={goneAt && t("listings.states.gone")}
    />
  )
}

function Suggestion({ best, isThinking }: InboxRow) {
  const { t } = useTranslation("amazon")
  if (isThinking) {
    return <Skeleton className="h-4 w-32" />
  }
  if (!best) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("listings.inbox.noSuggestion")}
      </Text>
    )
  }
  return (
    <TwoLines
      first={
        <VariantLink
          variant_id={best.id}
          product_variant={{
            ...best,
            product: best.product_id
              ? {
                  id: best.product_id,
                  title: best.product_title ?? "",
                  thumbnail: best.thumbnail,
                }
              : null,
          }}
        />
      }
      second={t(`listings.suggestion.${best.reason}`)}
    />
  )
}

function Actions({ listing, best }: InboxRow) {
  const { t } = useTranslation("amazon")
  const map = useMapListings(() => t("listings.map.done", { sku: listing.sku }))
  return (
    <div className="flex items-center justify-end gap-x-2 px-0.5 py-1">
      {best && (
        <Button
          size="small"
          variant="secondary"
          isLoading={map.isPending}
          aria-label={t("listings.actions.mapTo", {
            sku: listing.sku,
            variant: best.sku ?? best.title,
          })}
          onClick={() =>
            map.mutate({
              mappings: [{ id: listing.id, variant_id: best.id }],
            })
          }
        >
          {t("listings.actions.map")}
        </Button>
      )}
      <Button size="small" variant={best ? "transparent" : "secondary"} asChild>
        <Link
          to={`map/${listing.id}`}
          aria-label={t("listings.actions.chooseFor", { sku: listing.sku })}
        >
          {t("listings.actions.choose")}
        </Link>
      </Button>
    </div>
  )
}
