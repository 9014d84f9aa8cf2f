import { StatusBadge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSyncStates, type SyncState } from "../../hooks/sync"
import { useFormat } from "../../hooks/use-format"
import { useSaid } from "../../hooks/use-said"
import { Loaded } from "../loaded"
import { Moment } from "../moment"
import { Section } from "../section"
import { TextLink } from "../text-link"
import { ReadNow } from "./read-now"

const colors = { connected: "green", refused: "red", paused: "grey" } as const

/** Whether Amazon is being read: a stop that nobody notices is the worst that can happen. */
export function Health({ accountId }: { accountId: string | undefined }) {
  const { t } = useTranslation("amazon")
  const sync = useSyncStates()
  return (
    <Section
      title={t("overview.health.title")}
      description={t("overview.health.text")}
      actions={<ReadNow accountId={accountId} />}
    >
      <Loaded reading={sync} rows={1}>
        {({ accounts }) => (
          <ul className="divide-y">
            {accounts
              .filter(({ account_id: id }) => !accountId || id === accountId)
              .map((account) => (
                <AccountLine
                  key={account.account_id}
                  account={account}
                  atMs={sync.dataUpdatedAt}
                />
              ))}
          </ul>
        )}
      </Loaded>
    </Section>
  )
}

interface AccountLineProps {
  account: SyncState
  /** When this was so. */
  atMs: number
}

function AccountLine({ account, atMs }: AccountLineProps) {
  const { t } = useTranslation("amazon")
  const { quote } = useSaid()
  const error = account.last_error ?? account.last_run?.error
  const path = `/settings/amazon/accounts/${account.account_id}`
  return (
    <li className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <span className="flex items-center gap-x-3">
          <TextLink to={path} className="txt-compact-small-plus">
            {account.name}
          </TextLink>
          <StatusBadge color={colors[account.state]}>
            {t(`overview.health.states.${account.state}`)}
          </StatusBadge>
        </span>
        <Text size="small" as="div" className="text-ui-fg-subtle">
          <Readings account={account} atMs={atMs} />
        </Text>
      </div>
      <Work account={account} />
      {error && (
        <Text size="small" className="text-ui-fg-error text-pretty">
          {quote(error)}
        </Text>
      )}
    </li>
  )
}

function Readings({ account, atMs }: AccountLineProps) {
  const { t } = useTranslation("amazon")
  const { read_until: last, next_read_at: next, is_reading, state } = account
  return (
    <>
      {last === null ? (
        t("overview.health.never")
      ) : (
        <>
          {t("overview.health.last")} <Moment at={last} />
        </>
      )}
      {" · "}
      {is_reading ? (
        t("overview.health.reading")
      ) : state === "paused" ? (
        t("overview.health.nextPaused")
      ) : next === null || Date.parse(next) <= atMs ? (
        t("overview.health.nextNow")
      ) : (
        <>
          {t("overview.health.next")} <Moment at={next} />
        </>
      )}
    </>
  )
}

/** What was read and is not in Medusa yet. */
function Work({ account: { due, failing } }: { account: SyncState }) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  return due === 0 ? null : (
    <div className="flex flex-wrap gap-x-2">
      <Text size="small" className="text-ui-fg-subtle">
        {t("overview.health.due", {
          count: due,
          formatted: format.number(due),
        })}
      </Text>
      {failing > 0 && (
        <TextLink to="/amazon/problems?kind=order" className="txt-small">
          {t("overview.health.failing", {
            count: failing,
            formatted: format.number(failing),
          })}
        </TextLink>
      )}
    </div>
  )
}
