import { ArrowDownTray, ArrowPath, ArrowUpTray } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { DataTable } from "../data-table"
import { useListings } from "../../hooks/listings"
import { useTableQuery } from "../../hooks/use-table-query"
import { TableSection } from "../table-section"
import { RunningTasks } from "../tasks"
import { LastReading } from "./last-reading"
import { NoListings } from "./no-listings"
import { useExportListings } from "./use-export"
import { useListingColumns } from "./use-listing-columns"
import { listingFilterNames, useListingFilters } from "./use-listing-filters"
import { useReadNow } from "./use-read-now"

const pageSize = 20

export function ListingTable() {
  const { t } = useTranslation("amazon")
  const query = useTableQuery({ pageSize, filters: listingFilterNames })
  const reading = useListings({ order: "sku", ...query })
  const { data, isLoading } = reading
  const columns = useListingColumns()
  const filters = useListingFilters([query.variant_id ?? []].flat().map(String))
  return (
    <TableSection
      title={t("listings.list.title")}
      reading={reading}
      text={
        <>
          {t("listings.list.hint")} <LastReading />
        </>
      }
      actions={<Actions />}
    >
      <RunningTasks kinds={["catalogue"]} isBare />
      <DataTable
        data={data?.amazon_listings}
        columns={columns}
        filters={filters}
        rowCount={data?.count ?? 0}
        pageSize={pageSize}
        getRowId={({ id }) => id}
        rowHref={({ id }) => `/amazon/listings/${id}`}
        isLoading={isLoading}
        emptyState={{
          empty: { custom: <NoListings /> },
          filtered: {
            heading: t("listings.list.filteredTitle"),
            description: t("listings.list.filteredText"),
          },
        }}
      />
    </TableSection>
  )
}

function Actions() {
  const { t } = useTranslation("amazon")
  const readNow = useReadNow()
  const exported = useExportListings()
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        isLoading={readNow.isPending}
        onClick={() => readNow.mutate({})}
      >
        <ArrowPath />
        {t("listings.actions.read")}
      </Button>
      <Button
        size="small"
        variant="secondary"
        isLoading={exported.isPending}
        onClick={() => exported.mutate(undefined)}
      >
        <ArrowDownTray />
        {t("listings.actions.export")}
      </Button>
      <Button size="small" variant="secondary" asChild>
        <Link to="import">
          <ArrowUpTray />
          {t("listings.actions.import")}
        </Link>
      </Button>
      <Button size="small" variant="secondary" asChild>
        <Link to="add">{t("listings.actions.add")}</Link>
      </Button>
    </>
  )
}
