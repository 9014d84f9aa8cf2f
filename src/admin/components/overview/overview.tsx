import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link, useSearchParams } from "react-router-dom"
import { useOrdersSummary } from "../../hooks/orders"
import { useStatistics } from "../../hooks/statistics"
import type { SyncState } from "../../hooks/sync"
import { useChosenAccount } from "../../hooks/use-chosen-account"
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

/** It stands in the address too. */
function useDays() {
  const [params, setParams] = useSearchParams()
  return {
    days: spans.find((one) => String(one) === params.get("days")) ?? 30,
    setDays: (days: number) =>
      setParams(
        (before) => {
          before.set("days", String(days))
          return before
        },
        { replace: true }
      ),
  }
}

export function Overview({ accounts }: { accounts: SyncState[] }) {
  const { t } = useTranslation("amazon")
  const { accountId, choose } = useChosenAccount(accounts)
  const { days, setDays } = useDays()
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
                onAccount={choose}
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
            onDays={setDays}
          />
        </>
      )}
      <Quota accountId={accountId} />
    </div>
  )
}
