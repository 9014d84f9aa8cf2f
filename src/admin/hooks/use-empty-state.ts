import { useTranslation } from "react-i18next"

/** What stands in a table of the area `shipping` that has no rows, or none that match. */
export function useEmptyState(table: string) {
  const { t } = useTranslation("amazon")
  return {
    empty: {
      heading: t(`shipping.${table}.emptyTitle`),
      description: t(`shipping.${table}.emptyText`),
    },
    filtered: {
      heading: t("shipping.filtered.title"),
      description: t("shipping.filtered.text"),
    },
  }
}
