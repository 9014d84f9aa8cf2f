import type { DataTableFilter } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import { useAmazonAccounts } from "../../hooks/accounts"
import { useVariantNames } from "../../hooks/variants"

/** In the address of the table and at the API alike. */
export const listingFilterNames = [
  "mapped",
  "fulfilled_by",
  "has_error",
  "waits_for",
  "gone",
  "offering",
  "account_id",
  "variant_id",
]

/** `variantIds`: those that a link has narrowed the table to. Nobody chooses one of thousands here. */
export function useListingFilters(variantIds: string[]): DataTableFilter[] {
  const { t } = useTranslation("amazon")
  const { data } = useAmazonAccounts()
  const accounts = data?.amazon_accounts
  // A filter whose words vanish with its choice breaks Medusa's table: it stays for the page's life.
  const [linkedIds] = useState(variantIds)
  const variants = useNamedVariants(linkedIds)
  return useMemo(() => {
    const word = (name: string) => t(`listings.filters.${name}`)
    const either = (
      id: string,
      label: string,
      options: [value: string, label: string][]
    ): DataTableFilter => ({
      id,
      type: "radio",
      label,
      options: options.map(([value, text]) => ({ value, label: text })),
    })
    return [
      either("mapped", word("mapped"), [
        ["true", word("mappedYes")],
        ["false", word("mappedNo")],
      ]),
      either("fulfilled_by", word("fulfilledBy"), [
        ["merchant", word("merchant")],
        ["amazon", word("amazon")],
      ]),
      either("has_error", word("hasError"), [
        ["true", word("hasErrorYes")],
        ["false", word("hasErrorNo")],
      ]),
      either("waits_for", word("waitsFor"), [
        ["confirmation", word("confirmation")],
        ["intake", word("intake")],
        ["settling", word("settling")],
      ]),
      either("gone", word("gone"), [
        ["false", word("goneNo")],
        ["true", word("goneYes")],
      ]),
      either(
        "offering",
        word("offering"),
        (["stock", "zero", "none"] as const).map((value) => [
          value,
          t(`listings.settings.offerings.${value}`),
        ])
      ),
      ...(accounts && accounts.length > 1
        ? [
            either(
              "account_id",
              word("account"),
              accounts.map(({ id, name }) => [id, name])
            ),
          ]
        : []),
      ...(variants.length > 0
        ? [
            {
              id: "variant_id",
              type: "select" as const,
              label: word("variant"),
              options: variants,
            },
          ]
        : []),
    ]
  }, [t, accounts, variants])
}

function useNamedVariants(ids: string[]) {
  const { data: names } = useVariantNames(ids)
  const key = ids.join(",")
  return useMemo(
    () =>
      (key ? key.split(",") : []).map((value) => ({
        value,
        label: names?.get(value) ?? "…",
      })),
    [key, names]
  )
}
