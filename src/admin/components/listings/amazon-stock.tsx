// For Medusa's own pages: what is listed at Amazon of some variants, what it shows and why, and
// which of Amazon's orders hold units.

import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useHolds, type Hold, type HoldsOf } from "../../hooks/holds"
import { useListings, type Listing } from "../../hooks/listings"
import { useFormat } from "../../hooks/use-format"
import { listingsOfPath } from "../../lib/paths"
import { OrderLink } from "../order-link"
import { Section } from "../section"
import { TextLink } from "../text-link"
import { ListingLink } from "./listing-link"
import { ListingState } from "./listing-state"
import { ShortSum } from "./short-sum"
import { WhereListed } from "./where-listed"

/** A widget is for a glance; the listing's own page has all of them. */
const mostOrders = 5
const mostListings = 5

interface AmazonStockProps {
  variantIds: string[]
  of: HoldsOf
}

/** Nothing is shown, and nothing more is asked, where Amazon does not sell it. */
export function AmazonStock({ variantIds, of }: AmazonStockProps) {
  const { t } = useTranslation("amazon")
  const { data, isPlaceholderData: isOfAnother } = useListings(
    { variant_id: variantIds.join(","), order: "sku", limit: mostListings },
    { enabled: variantIds.length > 0, refetchInterval: 15_000 }
  )
  // Medusa leads from variant to variant on one page.
  const listings = isOfAnother ? [] : (data?.amazon_listings ?? [])
  const isSold = listings.length > 0
  const held = useHolds(of, { limit: mostOrders, enabled: isSold })
  if (!isSold) {
    return null
  }
  return (
    <Section isWidget title={t("listings.widget.title")}>
      {held.data && !held.isPlaceholderData && <Holders {...held.data} />}
      {listings.map((listing) => (
        <ListingLine
          key={listing.id}
          listing={listing}
          isOneOfMany={listings.length > 1}
        />
      ))}
      <MoreListings
        variantIds={variantIds}
        count={(data?.count ?? 0) - listings.length}
      />
    </Section>
  )
}

interface MoreListingsProps {
  variantIds: string[]
  count: number
}

function MoreListings({ variantIds, count }: MoreListingsProps) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  return count > 0 ? (
    <Text size="small" className="px-6 py-4">
      <TextLink to={listingsOfPath(variantIds)}>
        {t("listings.widget.moreListings", {
          count,
          formatted: format.number(count),
        })}
      </TextLink>
    </Text>
  ) : null
}

interface ListingLineProps {
  listing: Listing
  /** Then it says where it is listed. */
  isOneOfMany: boolean
}

function ListingLine({ listing, isOneOfMany }: ListingLineProps) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const { shown_quantity: shown } = listing
  return (
    <div className="flex flex-col gap-y-1 px-6 py-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <span className="flex flex-wrap items-baseline gap-x-3">
          <ListingLink {...listing} />
          {shown !== null && (
            <Text size="small" as="span" className="tabular-nums">
              {t("listings.columns.shown")} {format.number(shown)}
            </Text>
          )}
        </span>
        <ListingState listing={listing} />
      </div>
      {isOneOfMany && (
        <Text size="small" className="text-ui-fg-subtle">
          <WhereListed listing={listing} />
        </Text>
      )}
      <Text size="small" className="text-ui-fg-subtle text-pretty">
        <ShortSum listing={listing} />
      </Text>
    </div>
  )
}

interface HoldersProps {
  holds: Hold[]
  units: number
  orders: number
}

function Holders({ holds, units, orders }: HoldersProps) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const counted = (key: "held" | "moreOrders", count: number) =>
    t(`listings.widget.${key}`, { count, formatted: format.number(count) })
  if (holds.length === 0) {
    return (
      <Text size="small" className="text-ui-fg-subtle px-6 py-4">
        {t("listings.widget.heldNone")}
      </Text>
    )
  }
  const more = orders - new Set(holds.map(({ order_id: id }) => id)).size
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex flex-col">
        <Text size="small" weight="plus">
          {counted("held", units)}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {t("listings.widget.heldHint")}
        </Text>
      </div>
      <ul className="flex flex-col gap-y-2">
        {holds.map((hold) => (
          <li
            key={`${hold.order_id} ${hold.sku}`}
            className="flex flex-col items-start gap-y-0.5"
          >
            <OrderLink id={hold.order_id} number={hold.amazon_order_id} />
            <Text size="small" as="div" className="text-ui-fg-subtle">
              <How hold={hold} />
            </Text>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {counted("moreOrders", more)}
        </Text>
      )}
    </div>
  )
}

/** "2 units, reserved 3 hours ago, payment is being verified". */
function How({ hold }: { hold: Hold }) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const { units, kind, phase, since } = hold
  return [
    t("common.units", { count: units, formatted: format.number(units) }),
    `${t(`listings.widget.${kind}`)} ${format.ago(since)}`,
    phase !== "completed" && t("listings.widget.pending"),
  ]
    .filter(Boolean)
    .join(", ")
}
