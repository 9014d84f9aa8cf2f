import { ShieldCheck } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import { AuditState } from "../../../components/audit/audit-state"
import { Readings } from "../../../components/audit/readings"
import { StartAudit } from "../../../components/audit/start-audit"
import { Crumb } from "../../../components/crumb"
import { Loaded } from "../../../components/loaded"
import { EmptyState } from "../../../components/notices"
import { Section } from "../../../components/section"
import { RunningTasks } from "../../../components/tasks"
import { isUnderWay, useAudit } from "../../../hooks/audits"

/** Whether all that is held is what Amazon wants held, checked from the ground up. */
const AuditPage = () => {
  const { t } = useTranslation("amazon")
  const reading = useAudit()
  return (
    <div className="flex w-full flex-col gap-y-3">
      <Section
        level="h1"
        title={t("overview.audit.title")}
        description={t("overview.audit.text")}
        actions={<StartAudit isUnderWay={isUnderWay(reading.data?.audit)} />}
      >
        <Loaded reading={reading} rows={2}>
          {({ audit }) =>
            audit ? (
              <AuditState audit={audit} />
            ) : (
              <EmptyState
                icon={<ShieldCheck />}
                title={t("overview.audit.never")}
                text={t("overview.audit.neverText")}
              />
            )
          }
        </Loaded>
      </Section>
      <RunningTasks kinds={["first_import", "backlog"]} />
      <Readings />
    </div>
  )
}

export const handle = {
  label: "overview.audit.title",
  translationNs: "amazon",
  breadcrumb: () => <Crumb of="overview.audit.title" />,
}

export default AuditPage
