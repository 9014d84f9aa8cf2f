import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link, useSearchParams } from "react-router-dom"
import { useOrdersSummary } from "../../hooks/orders"
import { useStatistics } from "../../hooks/statistics"
import type { SyncState } from "../../hooks/sync"
import { Loaded } from "../loaded"
import { Section } from "../section"
import { RunningTasks } from "../tasks"
import { AccountSwitch } from "./account-switch"
import { AtRisk } from "./at-risk"
import { NoOrderYet } from "./first-steps"
import { Health } from "./health"
import { Now } from "./now"
import { OverTime, spans } from "./over-time"
import { PendingAges } from "./pending-ages"
import { Quota } from "./quota"
import { Slow } from "./slow"

/** The account and the span of time stand in the address: a reload and a link show the same. */
function useShown(accounts: SyncState[]) {
  const [params, setParams] = useSearchParams()
  const wanted = params.get("account")
  const set = (name: string, value: string | undefined) =>
    setParams(
      (before) => {
        if (value === undefined) {
          before.delete(name)
        } else {
          before.set(name, value)
        }
        return before
      },
      { replace: true }
    )
  return {
    accountId: accounts.find(({ account_id: id }) => id === wanted)?.account_id,
    days: spans.find((one) => String(one) === params.get("days")) ?? 30,
    set,
  }
}

export function Overview({ accounts }: { accounts: SyncState[] }) {
  const { t } = useTranslation("amazon")
  const { accountId, days, set } = useShown(accounts)
  const statistics = useStatistics({
    ...(accountId && { account_id: accountId }),
    days,
  })
  const orders = useOrdersSummary(accountId).data?.summary.orders
  return (
    <div className="flex w-full flex-col gap-y-3">
      <Section
        level="h1"
        title={t("overview.title")}
        description={t("overview.text")}
        actions={
          <>
            {accounts.length > 1 && (
              <AccountSwitch
                accounts={accounts}
                accountId={accountId}
                onAccount={(id) => set("account", id)}
              />
            )}
            <Button size="small" variant="secondary" asChild>
              <Link to="/amazon/audit">{t("overview.audit.title")}</Link>
            </Button>
          </>
        }
      >
        {orders === 0 ? (
          <NoOrderYet accounts={accounts} />
        ) : (
          <Loaded reading={statistics}>
            {(answer) => (
              <Now accountId={accountId} statistics={answer.statistics} />
            )}
          </Loaded>
        )}
      </Section>
      <RunningTasks {...(accountId && { accountId })} />
      <Health accountId={accountId} />
      {statistics.data && orders !== 0 && (
        <>
          <div className="grid grid-cols-1 items-start gap-3 xl:grid-cols-2">
            <div className="flex min-w-0 flex-col gap-y-3">
              <PendingAges pending={statistics.data.statistics.pending} />
              <Slow pending={statistics.data.statistics.pending} />
            </div>
            <AtRisk skus={statistics.data.statistics.at_risk} />
          </div>
          <OverTime
            statistics={statistics.data.statistics}
            days={days}
            onDays={(value) => set("days", String(value))}
          />
        </>
      )}
      <Quota accountId={accountId} />
    </div>
  )
}
