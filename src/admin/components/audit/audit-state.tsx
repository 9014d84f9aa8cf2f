import { CheckCircleSolid, ExclamationCircleSolid } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { isUnderWay, type Audit, type AuditResult } from "../../hooks/audits"
import { useFormat } from "../../hooks/use-format"
import { useSaid } from "../../hooks/use-said"
import { Moment } from "../moment"
import { ErrorNotice } from "../notices"
import { ProgressLine } from "../progress-line"
import { Differences } from "./differences"

/** How far the check is, or what it has found. */
export function AuditState({ audit }: { audit: Audit }) {
  const { t } = useTranslation("amazon")
  const { quote } = useSaid()
  if (isUnderWay(audit)) {
    return (
      <div className="px-6 py-4">
        <ProgressLine
          label={t("overview.audit.underWay")}
          done={audit.done}
          total={audit.total}
          unit={t("overview.tasks.units.orders", {
            count: audit.total ?? audit.done,
          })}
        />
      </div>
    )
  }
  if (!audit.result) {
    return <ErrorNotice error={new Error(quote(audit.error ?? ""))} />
  }
  return (
    <>
      <Verdict count={audit.result.count} endedAt={audit.ended_at}>
        <Checked result={audit.result} />
      </Verdict>
      {audit.result.differences.length > 0 && <Differences audit={audit} />}
    </>
  )
}

interface VerdictProps {
  count: number
  endedAt: string | null
  children: ReactNode
}

function Verdict({ count, endedAt, children }: VerdictProps) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  return (
    <div role="status" className="flex items-start gap-x-3 px-6 py-4">
      {count === 0 ? (
        <CheckCircleSolid className="text-ui-tag-green-icon mt-0.5 shrink-0" />
      ) : (
        <ExclamationCircleSolid className="text-ui-tag-orange-icon mt-0.5 shrink-0" />
      )}
      <div className="flex flex-col gap-y-1">
        <Text size="small" weight="plus" as="div">
          {t("overview.audit.verdict", {
            count,
            formatted: format.number(count),
          })}
          {endedAt && (
            <span className="text-ui-fg-subtle txt-small font-normal">
              {" · "}
              <Moment at={endedAt} />
            </span>
          )}
        </Text>
        {children}
      </div>
    </div>
  )
}

/** What was compared; a check that looked at nothing finds nothing either. */
function Checked({ result: { checked, amazon } }: { result: AuditResult }) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const { quote } = useSaid()
  return (
    <Text size="small" className="text-ui-fg-subtle text-pretty" as="div">
      {t("overview.audit.checked", {
        orders: format.number(checked.orders),
        lines: format.number(checked.lines),
        reservations: format.number(checked.reservations),
        levels: format.number(checked.levels),
      })}{" "}
      {amazon === null
        ? t("overview.audit.withoutAmazon")
        : t("overview.audit.amazon", {
            orders: format.number(
              amazon.reduce((sum, { orders }) => sum + orders, 0)
            ),
          })}
      {amazon?.some(({ is_complete }) => !is_complete) &&
        ` ${t("overview.audit.incomplete")}`}
      {amazon?.map(
        ({ account_id: id, problem }) =>
          problem && (
            <span key={id} className="text-ui-fg-error block">
              {quote(problem)}
            </span>
          )
      )}
    </Text>
  )
}
