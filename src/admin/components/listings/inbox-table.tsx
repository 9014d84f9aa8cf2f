import type { DataTableRowSelectionState } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { DataTable } from "../data-table"
import { useListings, useSuggestions } from "../../hooks/listings"
import { useTableQuery } from "../../hooks/use-table-query"
import { EmptyState } from "../notices"
import { TableSection } from "../table-section"
import { InboxCommands } from "./inbox-commands"
import { useInboxColumns, type InboxRow } from "./use-inbox-columns"

const pageSize = 20
const none: DataTableRowSelectionState = {}

export function InboxTable() {
  const { t } = useTranslation("amazon")
  const [selection, setSelection] = useState(none)
  const query = useTableQuery({ pageSize })
  const reading = useListings({ order: "sku", ...query, mapped: false })
  const { data, isLoading } = reading
  const listings = data?.amazon_listings ?? []
  const suggestions = useSuggestions(listings.map(({ id }) => id))
  const rows = listings.map((listing): InboxRow => ({
    listing,
    best: suggestions.data?.suggestions[listing.id]?.[0] ?? null,
    isThinking:
      !suggestions.isError &&
      suggestions.data?.suggestions[listing.id] === undefined,
  }))
  const chosen = rows.filter(({ listing }) => selection[listing.id])
  return (
    <TableSection
      title={t("listings.inbox.title")}
      text={t("listings.inbox.hint")}
      reading={reading}
    >
      <DataTable
        data={rows}
        columns={useInboxColumns()}
        rowCount={data?.count ?? 0}
        pageSize={pageSize}
        getRowId={({ listing }) => listing.id}
        isLoading={isLoading}
        rowSelection={{
          state: selection,
          onRowSelectionChange: setSelection,
          enableRowSelection: ({ original }) => original.best !== null,
        }}
        emptyState={{
          empty: {
            custom: (
              <EmptyState
                title={t("listings.inbox.emptyTitle")}
                text={t("listings.inbox.emptyText")}
              />
            ),
          },
          filtered: {
            heading: t("listings.list.filteredTitle"),
            description: t("listings.list.filteredText"),
          },
        }}
      />
      <InboxCommands rows={chosen} clear={() => setSelection(none)} />
    </TableSection>
  )
}
