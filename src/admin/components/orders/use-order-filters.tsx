import { createDataTableFilterHelper, type DataTableFilter } from "@medusajs/ui"
import { useDataTableDateFilters } from "@medusajs/dashboard/hooks"
import { useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import type { OrderState } from "../../../domain/order/state"
import type { Status } from "../../../domain/order/status"
import { useAmazonAccounts } from "../../hooks/accounts"
import { useAmazonMarketplaces } from "../../hooks/marketplaces"
import type { AmazonOrderRow } from "../../hooks/orders"
import { formatCountry } from "../../lib/format"

/** As the API calls them. */
export const orderFilterNames = [
  "state",
  "status",
  "account_id",
  "marketplace_id",
  "fulfilled_by",
  "has_problem",
  "has_error",
  "purchased_at",
  "sku",
]

const states: OrderState[] = [
  "waiting",
  "held",
  "completing",
  "paid",
  "partially_shipped",
  "shipped",
  "canceled",
  "not_imported",
]

const statuses: Status[] = [
  "pending",
  "pending_availability",
  "unshipped",
  "partially_shipped",
  "shipped",
  "canceled",
  "unfulfillable",
]

const helper = createDataTableFilterHelper<AmazonOrderRow>()

export function useOrderFilters(isOfAccount: boolean): DataTableFilter[] {
  const {
    t,
    i18n: { language },
  } = useTranslation("amazon")
  const { data } = useAmazonMarketplaces()
  const accounts = useAmazonAccounts().data?.amazon_accounts
  const [created] = useDataTableDateFilters()
  // A filter that vanishes together with its choice breaks Medusa's table.
  const [hasAccountFilter] = useState(isOfAccount)
  return useMemo(() => {
    const countries = new Map(
      data?.amazon_marketplaces.map((one) => [
        one.marketplace_id,
        one.country_code,
      ])
    )
    return [
      helper.accessor("state", {
        type: "select",
        label: t("orders.fields.state"),
        options: states.map((value) => ({
          value,
          label: t(`orders.states.${value}`),
        })),
      }),
      helper.accessor("status", {
        type: "select",
        label: t("orders.fields.status"),
        options: statuses.map((value) => ({
          value,
          label: t(`orders.statuses.${value}`),
        })),
      }),
      // Also where one was chosen, so that it can be let go.
      ...(accounts && (accounts.length > 1 || hasAccountFilter)
        ? [
            helper.accessor("account_id", {
              type: "radio",
              label: t("orders.fields.account"),
              options: accounts.map(({ id, name }) => ({
                value: id,
                label: name,
              })),
            }),
          ]
        : []),
      helper.accessor("marketplace_id", {
        type: "select",
        label: t("orders.fields.marketplace"),
        options: [...countries].map(([value, country]) => ({
          value,
          label: formatCountry(country, language),
        })),
      }),
      helper.accessor("fulfilled_by", {
        type: "select",
        label: t("orders.fields.fulfilledBy"),
        options: (["merchant", "amazon"] as const).map((value) => ({
          value,
          label: t(`orders.fulfilledBy.${value}`),
        })),
      }),
      { id: "sku", type: "string", label: t("orders.fields.sku") },
      yesOrNo("has_problem"),
      yesOrNo("has_error"),
      // Core's own choice of spans and its calendar, in the reader's language.
      ...(created
        ? [
            {
              ...created,
              id: "purchased_at",
              label: t("orders.fields.purchased"),
            },
          ]
        : []),
    ]

    function yesOrNo(id: "has_problem" | "has_error"): DataTableFilter {
      return {
        id,
        type: "radio",
        label: t(`orders.filters.${id}`),
        options: [
          { value: "true", label: t("common.yes") },
          { value: "false", label: t("common.no") },
        ],
      }
    }
  }, [t, language, data, accounts, created, hasAccountFilter])
}
