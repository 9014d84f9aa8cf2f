import { Button, StatusBadge, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import {
  isUnderWay,
  useRepair,
  useStartRepair,
  type Audit,
  type Difference,
} from "../../hooks/audits"
import { useFormat } from "../../hooks/use-format"
import { useSaid } from "../../hooks/use-said"
import { ProgressLine } from "../progress-line"
import { TextLink } from "../text-link"
import { RepairAll } from "./repair-all"

const shownAtOnce = 50

/** What differs, and how each is put right. */
export function Differences({ audit }: { audit: Audit }) {
  const { t } = useTranslation("amazon")
  const [most, setMost] = useState(shownAtOnce)
  const repair = useRepair().data?.repair
  const differences = audit.result?.differences ?? []
  return (
    <>
      <RepairState audit={audit} />
      <ul className="divide-y">
        {differences.slice(0, most).map((difference, index) => (
          <DifferenceLine
            key={`${difference.kind}/${difference.amazon_order_id}/${index}`}
            difference={difference}
            isRepairing={isUnderWay(repair)}
          />
        ))}
      </ul>
      {differences.length > most && (
        <div className="px-6 py-4">
          <Button
            size="small"
            variant="secondary"
            onClick={() => setMost(most + shownAtOnce)}
          >
            {t("overview.audit.showMore")}
          </Button>
        </div>
      )}
    </>
  )
}

/** Whether it is being put right, or has been since the check: then the check is out of date. */
function RepairState({ audit }: { audit: Audit }) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const { quote } = useSaid()
  const repair = useRepair().data?.repair
  if (isUnderWay(repair)) {
    return (
      <div className="px-6 py-4">
        <ProgressLine
          label={t("overview.tasks.kinds.repair")}
          done={repair?.done ?? 0}
          total={repair?.total ?? null}
          unit={t("overview.tasks.units.orders", {
            count: repair?.total ?? repair?.done ?? 0,
          })}
        />
      </div>
    )
  }
  const isSince =
    repair?.ended_at &&
    audit.ended_at &&
    Date.parse(repair.ended_at) > Date.parse(audit.ended_at)
  const canRepair = audit.result?.differences.some(
    ({ remedy }) => remedy === "repair"
  )
  return (
    <div className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
      <Text size="small" className="text-ui-fg-subtle text-pretty">
        {!isSince
          ? t("overview.audit.remedyText")
          : repair.error
            ? quote(repair.error)
            : t("overview.audit.repaired", {
                count: repair.result?.repaired ?? 0,
                formatted: format.number(repair.result?.repaired ?? 0),
                failed: format.number(repair.result?.failed ?? 0),
              })}
      </Text>
      {canRepair && !isSince && <RepairAll />}
    </div>
  )
}

interface DifferenceLineProps {
  difference: Difference
  isRepairing: boolean
}

const colors = { repair: "orange", read: "blue", person: "red" } as const

function DifferenceLine({ difference, isRepairing }: DifferenceLineProps) {
  const { t } = useTranslation("amazon")
  const start = useStartRepair()
  const { say } = useSaid()
  const { amazon_order_id: id, remedy } = difference
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 px-6 py-4">
      <div className="flex min-w-0 flex-1 basis-72 flex-col items-start gap-y-1">
        {id && (
          <TextLink
            to={`/amazon/orders/${id}`}
            className="txt-compact-small-plus"
          >
            {id}
          </TextLink>
        )}
        <Text size="small" className="text-pretty">
          {say(difference)}
        </Text>
      </div>
      <div className="flex items-center gap-x-3">
        <StatusBadge color={colors[remedy]}>
          {t(`overview.audit.remedies.${remedy}`)}
        </StatusBadge>
        {id && remedy !== "person" && (
          <Button
            size="small"
            variant="secondary"
            isLoading={start.isPending}
            disabled={isRepairing}
            aria-label={t(`overview.audit.actionsOf.${remedy}`, { id })}
            onClick={() => start.mutate({ ids: [id] })}
          >
            {t(`overview.audit.actions.${remedy}`)}
          </Button>
        )}
      </div>
    </li>
  )
}
