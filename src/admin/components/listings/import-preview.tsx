// What a file would change, line by line, before anything is changed.

import { StatusBadge, Table, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { ImportedRow, ListingsImport } from "../../hooks/listings"
import { useFormat } from "../../hooks/use-format"
import { useSaid } from "../../hooks/use-said"
import { useVariantNames } from "../../hooks/variants"
import { Scrolling } from "../scrolling"
import { ActFilter } from "./act-filter"

type Act = ImportedRow["act"]

const pageSize = 25

const colorOfAct = {
  map: "green",
  unmap: "orange",
  change: "blue",
  unchanged: "grey",
  mistake: "red",
} as const satisfies Record<Act, string>

export function ImportPreview({ plan }: { plan: ListingsImport }) {
  const { t } = useTranslation("amazon")
  const [act, setAct] = useState<Act | null>(
    plan.counts.mistake > 0 ? "mistake" : null
  )
  const [page, setPage] = useState(0)
  const rows = plan.rows.filter((row) => act === null || row.act === act)
  const shown = rows.slice(page * pageSize, (page + 1) * pageSize)
  const names = useVariantNames([
    ...new Set(
      shown.flatMap((row) =>
        row.act !== "mistake" && row.variant_id ? [row.variant_id] : []
      )
    ),
  ])
  return (
    <div className="flex flex-col gap-y-4">
      <ActFilter
        plan={plan}
        chosen={act}
        choose={(next) => {
          setAct(next)
          setPage(0)
        }}
      />
      <div className="rounded-lg border">
        <Scrolling label={t("listings.importing.title")}>
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>
                  {t("listings.importing.line")}
                </Table.HeaderCell>
                <Table.HeaderCell>{t("listings.columns.sku")}</Table.HeaderCell>
                <Table.HeaderCell>
                  {t("listings.importing.act")}
                </Table.HeaderCell>
                <Table.HeaderCell>
                  {t("listings.importing.then")}
                </Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {shown.map((row, index) => (
                <Line
                  key={`${row.line} ${index}`}
                  row={row}
                  names={names.data ?? new Map<string, string>()}
                />
              ))}
            </Table.Body>
          </Table>
        </Scrolling>
        <Pages count={rows.length} page={page} setPage={setPage} />
      </div>
    </div>
  )
}

interface LineProps {
  row: ImportedRow
  names: Map<string, string>
}

function Line({ row, names }: LineProps) {
  const { t } = useTranslation("amazon")
  const { say } = useSaid()
  return (
    <Table.Row>
      <Table.Cell className="tabular-nums">{row.line}</Table.Cell>
      <Table.Cell className="whitespace-nowrap">{row.sku || "–"}</Table.Cell>
      <Table.Cell>
        <StatusBadge color={colorOfAct[row.act]} className="text-nowrap">
          {t(`listings.importing.acts.${row.act}`)}
        </StatusBadge>
      </Table.Cell>
      <Table.Cell className="min-w-64 whitespace-normal py-3">
        {row.act === "mistake" ? (
          <ul className="text-ui-fg-error flex flex-col gap-y-1">
            {row.mistakes.map((mistake) => (
              <li key={mistake.sentence}>
                {mistake.column && (
                  <>
                    <code>{mistake.column}</code>:{" "}
                  </>
                )}
                {say(mistake)}
              </li>
            ))}
          </ul>
        ) : (
          <Then row={row} names={names} />
        )}
      </Table.Cell>
    </Table.Row>
  )
}

interface ThenProps {
  row: Exclude<ImportedRow, { act: "mistake" }>
  names: Map<string, string>
}

/** The variant as it will be, and what is set for this listing alone. */
function Then({ row: { variant_id: id, settings }, names }: ThenProps) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const set = [
    settings.offering && t(`listings.settings.offerings.${settings.offering}`),
    ...(["buffer", "share", "cap"] as const).map((name) => {
      const value = settings[name]
      return (
        value !== null &&
        `${t(`listings.settings.${name}`)} ${format.number(value)}`
      )
    }),
  ].filter(Boolean)
  return (
    <div className="flex flex-col">
      <Text size="small" leading="compact">
        {id ? (names.get(id) ?? id) : t("listings.notMapped")}
      </Text>
      {set.length > 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {set.join(", ")}
        </Text>
      )}
    </div>
  )
}

interface PagesProps {
  count: number
  page: number
  setPage: (page: number) => void
}

function Pages({ count, page, setPage }: PagesProps) {
  const { t } = useTranslation()
  const pages = Math.ceil(count / pageSize)
  return pages > 1 ? (
    <Table.Pagination
      count={count}
      pageSize={pageSize}
      pageIndex={page}
      pageCount={pages}
      canPreviousPage={page > 0}
      canNextPage={page + 1 < pages}
      previousPage={() => setPage(page - 1)}
      nextPage={() => setPage(page + 1)}
      translations={{
        of: t("general.of"),
        results: t("general.results"),
        pages: t("general.pages"),
        prev: t("general.prev"),
        next: t("general.next"),
      }}
    />
  ) : null
}
