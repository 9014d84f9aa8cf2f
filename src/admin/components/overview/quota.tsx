import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import {
  useSyncStates,
  type CallBudget,
  type SyncState,
} from "../../hooks/sync"
import { useFormat } from "../../hooks/use-format"
import { Section } from "../section"

/** How many calls Amazon will still answer, of each kind. */
export function Quota({ accountId }: { accountId: string | undefined }) {
  const { t } = useTranslation("amazon")
  const [isWhole, setWhole] = useState(false)
  const { data } = useSyncStates()
  const accounts = (data?.accounts ?? []).filter(
    ({ account_id: id }) => !accountId || id === accountId
  )
  return (
    <Section
      title={t("overview.quota.title")}
      description={t("overview.quota.text")}
      actions={
        <Button
          size="small"
          variant="transparent"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {t(isWhole ? "overview.quota.showUsed" : "overview.quota.showAll")}
        </Button>
      }
    >
      {accounts.map((account) => (
        <AccountQuota
          key={account.account_id}
          account={account}
          isNamed={accounts.length > 1}
          isWhole={isWhole}
        />
      ))}
    </Section>
  )
}

interface AccountQuotaProps {
  account: SyncState
  isNamed: boolean
  /** False: only what is not full. */
  isWhole: boolean
}

function AccountQuota({ account, isNamed, isWhole }: AccountQuotaProps) {
  const { t } = useTranslation("amazon")
  const shown = account.budgets.filter(
    ({ full_again_at: at }) => isWhole || at !== null
  )
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      {isNamed && (
        <Text size="small" weight="plus">
          {account.name}
        </Text>
      )}
      {shown.length === 0 ? (
        <Text size="small" className="text-ui-fg-subtle">
          {t("overview.quota.full")}
        </Text>
      ) : (
        <ul className="grid grid-cols-1 gap-x-8 gap-y-4 sm:grid-cols-2 xl:grid-cols-3">
          {shown.map((budget) => (
            <Budget key={budget.operation} budget={budget} />
          ))}
        </ul>
      )}
    </div>
  )
}

function Budget({ budget }: { budget: CallBudget }) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const { operation, calls_left: left, burst, full_again_at: at } = budget
  const name = t(`overview.quota.operations.${operation}`, operation)
  return (
    <li className="flex flex-col gap-y-1">
      <div className="flex items-baseline justify-between gap-x-4">
        <Text size="small">{name}</Text>
        <Text size="small" className="text-ui-fg-subtle tabular-nums">
          {t("overview.quota.left", {
            left: format.number(left),
            burst: format.number(burst),
          })}
        </Text>
      </div>
      <div
        role="meter"
        aria-label={name}
        aria-valuemin={0}
        aria-valuemax={burst}
        aria-valuenow={left}
        className="bg-ui-bg-component h-1 overflow-hidden rounded-full"
      >
        <div
          className={
            left === 0
              ? "bg-ui-tag-orange-icon h-full"
              : "bg-ui-tag-neutral-icon h-full"
          }
          style={{ width: `${(left / burst) * 100}%` }}
        />
      </div>
      {at && (
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t("overview.quota.fullAgain", { when: format.ago(at) })}
        </Text>
      )}
    </li>
  )
}
