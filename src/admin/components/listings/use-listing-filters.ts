import type { DataTableFilter } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useAmazonAccounts } from "../../hooks/accounts"

/** In the address of the table and at the API alike. */
export const listingFilterNames = [
  "mapped",
  "fulfilled_by",
  "has_error",
  "waits_for",
  "gone",
  "offering",
  "account_id",
]

export function useListingFilters(): DataTableFilter[] {
  const { t } = useTranslation("amazon")
  const { data } = useAmazonAccounts()
  const accounts = data?.amazon_accounts
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
    ]
  }, [t, accounts])
}
