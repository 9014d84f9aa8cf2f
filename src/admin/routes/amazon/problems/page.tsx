import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CheckCircle } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { DataTable } from "../../../components/data-table"
import { Crumb } from "../../../components/crumb"
import { Loaded } from "../../../components/loaded"
import { EmptyState } from "../../../components/notices"
import { AccountSwitch } from "../../../components/overview/account-switch"
import { ProblemKinds } from "../../../components/overview/problem-kinds"
import { RetryAll } from "../../../components/overview/retry-all"
import { useProblemColumns } from "../../../components/overview/use-problem-columns"
import { Section } from "../../../components/section"
import {
  problemKinds,
  useProblems,
  type ProblemList,
} from "../../../hooks/problems"
import { useSyncStates } from "../../../hooks/sync"
import { useChosenAccount } from "../../../hooks/use-chosen-account"
import { useFormat } from "../../../hooks/use-format"
import { useTableQuery } from "../../../hooks/use-table-query"

const pageSize = 20

/** All that failed or needs a person, whatever it is about. */
const ProblemsPage = () => {
  const { t } = useTranslation("amazon")
  const [params] = useSearchParams()
  const kind = problemKinds.find((one) => one === params.get("kind"))
  const accounts = useSyncStates().data?.accounts
  const { accountId, choose } = useChosenAccount(accounts)
  const query = useTableQuery({ pageSize })
  const problems = useProblems({
    ...query,
    ...(kind && { kind }),
    ...(accountId && { account_id: accountId }),
  })
  const count = problems.data?.count ?? 0
  const isNarrowed =
    kind !== undefined || accountId !== undefined || query.q !== undefined
  return (
    <Section
      level="h1"
      title={t("overview.problems.title")}
      description={t("overview.problems.text")}
      actions={
        <>
          {accounts && accounts.length > 1 && (
            <AccountSwitch
              accounts={accounts}
              accountId={accountId}
              onAccount={choose}
            />
          )}
          {/* It tries all of a kind again, so it does not go with a search. */}
          {count > 0 && query.q === undefined && (
            <RetryAll kind={kind} accountId={accountId} count={count} />
          )}
        </>
      }
    >
      <Loaded reading={problems} rows={6}>
        {(answer) =>
          answer.count === 0 && !isNarrowed ? (
            <AllWell />
          ) : (
            <>
              <div className="px-6 py-3">
                <ProblemKinds counts={answer.counts} kind={kind} />
              </div>
              <ProblemTable list={answer} />
            </>
          )
        }
      </Loaded>
    </Section>
  )
}

function ProblemTable({ list }: { list: ProblemList }) {
  const { t } = useTranslation("amazon")
  return (
    <DataTable
      data={list.problems}
      columns={useProblemColumns()}
      rowCount={list.count}
      pageSize={pageSize}
      getRowId={({ kind, id }) => `${kind}/${id}`}
      emptyState={{
        empty: {
          heading: t("overview.problems.filtered"),
          description: t("overview.problems.filteredText"),
        },
        filtered: {
          heading: t("overview.problems.filtered"),
          description: t("overview.problems.filteredText"),
        },
      }}
    />
  )
}

function AllWell() {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const { data } = useSyncStates()
  const last = data?.accounts
    .flatMap(({ read_until: at }) => (at ? [at] : []))
    .sort()
    .at(-1)
  return (
    <EmptyState
      icon={<CheckCircle className="text-ui-tag-green-icon" />}
      title={t("overview.problems.empty")}
      text={[
        t("overview.problems.emptyText"),
        last ? t("overview.problems.checked", { when: format.ago(last) }) : "",
      ].join(" ")}
    />
  )
}

export const config = defineRouteConfig({
  label: "overview.problems.title",
  translationNs: "amazon",
  rank: 1,
})

export const handle = {
  breadcrumb: () => <Crumb of="overview.problems.title" />,
}

export default ProblemsPage
