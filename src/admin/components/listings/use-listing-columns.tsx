import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useAmazonAccounts } from "../../hooks/accounts"
import type { Listing } from "../../hooks/listings"
import { useFormat } from "../../hooks/use-format"
import { Moment } from "../moment"
import { ListingLink } from "./listing-link"
import { ListingState } from "./listing-state"
import { VariantLink } from "./variant-link"

const { accessor, display } = createDataTableColumnHelper<Listing>()

export function useListingColumns() {
  const { t } = useTranslation("amazon")
  const { data } = useAmazonAccounts()
  const accounts = data?.amazon_accounts
  return useMemo(
    () => [
      accessor("sku", {
        header: t("listings.columns.sku"),
        enableSorting: true,
        cell: ({ row: { original } }) => (
          <ListingLink id={original.id} sku={original.sku} />
        ),
      }),
      accessor("title", {
        header: t("listings.columns.title"),
        enableSorting: true,
        maxSize: 260,
        cell: ({ getValue }) => <Text text={getValue()} />,
      }),
      accessor("asin", {
        header: t("listings.columns.asin"),
        cell: ({ getValue }) => <Text text={getValue()} />,
      }),
      display({
        id: "variant",
        header: t("listings.columns.variant"),
        cell: ({ row: { original } }) => <VariantLink {...original} />,
      }),
      accessor("shown_quantity", {
        header: t("listings.columns.shown"),
        align: "right",
        cell: ({ row: { original } }) => <Shown listing={original} />,
      }),
      accessor("sent_at", {
        header: t("listings.columns.sent"),
        enableSorting: true,
        cell: ({ row: { original } }) => <Sent listing={original} />,
      }),
      display({
        id: "state",
        header: t("listings.columns.state"),
        cell: ({ row: { original } }) => <ListingState listing={original} />,
      }),
      ...(accounts && accounts.length > 1
        ? [
            display({
              id: "account",
              header: t("listings.columns.account"),
              cell: ({ row: { original } }) =>
                accounts.find(({ id }) => id === original.account_id)?.name,
            }),
          ]
        : []),
    ],
    [t, accounts]
  )
}

const Text = ({ text }: { text: string | null }) =>
  text === null ? <span className="text-ui-fg-subtle">–</span> : text

/** What Amazon showed when we looked, and beside it what it is to show, if that is another number. */
function Shown({ listing }: { listing: Listing }) {
  const format = useFormat()
  const { shown_quantity: shown, desired_quantity: desired } = listing
  return (
    <span className="tabular-nums whitespace-nowrap">
      {shown === null ? (
        <span className="text-ui-fg-subtle">–</span>
      ) : (
        format.number(shown)
      )}
      {desired !== null && desired !== shown && (
        <span className="text-ui-fg-subtle"> → {format.number(desired)}</span>
      )}
    </span>
  )
}

function Sent({ listing }: { listing: Listing }) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  if (listing.sent_quantity === null || listing.sent_at === null) {
    return <span className="text-ui-fg-subtle">{t("listings.never")}</span>
  }
  return (
    <span className="whitespace-nowrap tabular-nums">
      {format.number(listing.sent_quantity)}
      <span className="text-ui-fg-subtle">
        {" · "}
        <Moment at={listing.sent_at} />
      </span>
    </span>
  )
}
