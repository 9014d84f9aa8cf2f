import {
  DataTable as MedusasTable,
  type DataTableProps,
} from "@medusajs/dashboard/components"
import { useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"

/** Of a column that holds sentences: Medusa gives all columns the same share, and they would wrap to a word a line. */
export const sentenceWidth = 300

/**
 * Medusa's table, with what a screen reader lacks there (2.21): names for the buttons that filter
 * and sort, which hold an icon only, and silence about the magnifying glass.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { t } = useTranslation("amazon")
  const root = useRef<HTMLDivElement>(null)
  const names = [
    ...(props.filters?.length ? [t("common.filter")] : []),
    ...(props.columns.some(isSortable) ? [t("common.sort")] : []),
  ]
  // After each rendering: the table puts placeholders in their place while it loads.
  useEffect(() => {
    const { current } = root
    current
      ?.querySelectorAll("button[aria-haspopup=menu]")
      .forEach((button, index) => {
        const name = names[index]
        if (name && !button.textContent && !button.closest("table")) {
          button.setAttribute("aria-label", name)
        }
      })
    current
      ?.querySelectorAll("div[role=img]:not([aria-label])")
      .forEach((icon) => {
        icon.setAttribute("aria-hidden", "true")
      })
  })
  return (
    <div ref={root}>
      <MedusasTable {...props} />
    </div>
  )
}

const isSortable = ({ enableSorting }: { enableSorting?: boolean }): boolean =>
  enableSorting === true
