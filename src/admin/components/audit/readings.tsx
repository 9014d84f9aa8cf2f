import { StatusBadge, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSyncRuns, useSyncStates, type SyncRun } from "../../hooks/sync"
import { useFormat } from "../../hooks/use-format"
import { useSaid } from "../../hooks/use-said"
import { Loaded } from "../loaded"
import { ReadNow } from "../overview/read-now"
import { Scrolling } from "../scrolling"
import { Section } from "../section"

const mostRuns = 20

/** The last times that Amazon was read, and what that brought. */
export function Readings() {
  const { t } = useTranslation("amazon")
  const runs = useSyncRuns(mostRuns)
  return (
    <Section
      title={t("overview.readings.title")}
      description={t("overview.readings.text")}
      actions={<ReadNow accountId={undefined} />}
    >
      <Loaded reading={runs}>
        {({ amazon_sync_runs: rows }) =>
          rows.length === 0 ? (
            <Text size="small" className="text-ui-fg-subtle px-6 py-4">
              {t("overview.readings.none")}
            </Text>
          ) : (
            <Scrolling label={t("overview.readings.title")}>
              <RunTable runs={rows} />
            </Scrolling>
          )
        }
      </Loaded>
    </Section>
  )
}

function RunTable({ runs }: { runs: SyncRun[] }) {
  const { t } = useTranslation("amazon")
  const accounts = useSyncStates().data?.accounts ?? []
  const nameOf = (id: string) =>
    accounts.find(({ account_id }) => account_id === id)?.name
  const isNamed = accounts.length > 1
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell>{t("overview.readings.when")}</Table.HeaderCell>
          {isNamed && (
            <Table.HeaderCell>{t("overview.account")}</Table.HeaderCell>
          )}
          <Table.HeaderCell>{t("overview.readings.kind")}</Table.HeaderCell>
          <Table.HeaderCell className="text-end">
            {t("overview.readings.seen")}
          </Table.HeaderCell>
          <Table.HeaderCell className="text-end">
            {t("overview.readings.changed")}
          </Table.HeaderCell>
          <Table.HeaderCell>{t("overview.readings.outcome")}</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {runs.map((run) => (
          <RunRow
            key={run.id}
            run={run}
            {...(isNamed && { account: nameOf(run.account_id) ?? "–" })}
          />
        ))}
      </Table.Body>
    </Table>
  )
}

function RunRow({ run, account }: { run: SyncRun; account?: string }) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const { kind, started_at, seen, changed } = run
  return (
    <Table.Row>
      <Table.Cell>
        <time dateTime={started_at}>{format.moment(started_at)}</time>
      </Table.Cell>
      {account && <Table.Cell>{account}</Table.Cell>}
      <Table.Cell>{t(`overview.readings.kinds.${kind}`)}</Table.Cell>
      <Table.Cell className="text-end tabular-nums">
        {format.number(seen)}
      </Table.Cell>
      <Table.Cell className="text-end tabular-nums">
        {format.number(changed)}
      </Table.Cell>
      <Table.Cell className="py-2">
        <Outcome run={run} />
      </Table.Cell>
    </Table.Row>
  )
}

function Outcome({ run: { ended_at, error, rejected } }: { run: SyncRun }) {
  const { t } = useTranslation("amazon")
  const { quote } = useSaid()
  const format = useFormat()
  const state = error ? "failed" : ended_at ? "done" : "running"
  const color = { failed: "red", done: "green", running: "blue" } as const
  return (
    <div className="flex flex-col items-start gap-y-1">
      <StatusBadge color={color[state]}>
        {t(`overview.tasks.states.${state}`)}
      </StatusBadge>
      {error && (
        <Text
          size="xsmall"
          className="text-ui-fg-subtle min-w-48 whitespace-normal text-pretty"
        >
          {quote(error)}
        </Text>
      )}
      {rejected && rejected.length > 0 && (
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t("overview.readings.rejected", {
            count: rejected.length,
            formatted: format.number(rejected.length),
          })}
        </Text>
      )}
    </div>
  )
}
