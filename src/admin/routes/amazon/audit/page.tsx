import { ShieldCheck } from "@medusajs/icons"
import { FetchError } from "@medusajs/js-sdk"
import { useTranslation } from "react-i18next"
import { AuditState } from "../../../components/audit/audit-state"
import { Readings } from "../../../components/audit/readings"
import { StartAudit } from "../../../components/audit/start-audit"
import { Crumb } from "../../../components/crumb"
import {
  EmptyState,
  ErrorNotice,
  LoadingRows,
} from "../../../components/notices"
import { Section } from "../../../components/section"
import { RunningTasks } from "../../../components/tasks"
import { isUnderWay, useAudit } from "../../../hooks/audits"

/** Whether all that is held is what Amazon wants held, checked from the ground up. */
const AuditPage = () => {
  const { t } = useTranslation("amazon")
  const { data, isLoading, error, refetch } = useAudit()
  return (
    <div className="flex w-full flex-col gap-y-3">
      <Section
        level="h1"
        title={t("overview.audit.title")}
        description={t("overview.audit.text")}
        actions={<StartAudit isUnderWay={isUnderWay(data?.audit)} />}
      >
        {isLoading ? (
          <LoadingRows rows={2} />
        ) : data ? (
          <AuditState audit={data.audit} />
        ) : error && !isMissing(error) ? (
          <ErrorNotice error={error} retry={refetch} />
        ) : (
          <EmptyState
            icon={<ShieldCheck />}
            title={t("overview.audit.never")}
            text={t("overview.audit.neverText")}
          />
        )}
      </Section>
      <RunningTasks kinds={["first_import", "backlog"]} />
      <Readings />
    </div>
  )
}

/** 404: nobody has ever asked for a check. */
const isMissing = (error: Error): boolean =>
  error instanceof FetchError && error.status === 404

export const handle = {
  label: "overview.audit.title",
  translationNs: "amazon",
  breadcrumb: () => <Crumb of="overview.audit.title" />,
}

export default AuditPage
