// One seller account in the list: how it stands, what is to be done if Amazon refuses it, and
// its marketplaces.

import { ArrowPath, Eye } from "@medusajs/icons"
import { Button, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useTestAccount, type AmazonAccount } from "../../hooks/accounts"
import type { AmazonMarketplace } from "../../hooks/marketplaces"
import { useSyncStates } from "../../hooks/sync"
import { useFormat } from "../../hooks/use-format"
import { useSaid } from "../../hooks/use-said"
import { Menu } from "../menu"
import { Section } from "../section"
import { RunningTasks } from "../tasks"
import { AccountBadge } from "./badges"
import { MarketplaceTable } from "./marketplace-table"
import { NoticeLine } from "../notice-line"

interface AccountCardProps {
  account: AmazonAccount
  marketplaces: AmazonMarketplace[]
}

export function AccountCard({ account, marketplaces }: AccountCardProps) {
  const { t } = useTranslation("amazon")
  const test = useAccountTest(account.id)
  const page = `/settings/amazon/accounts/${account.id}`
  return (
    <Section
      title={account.name}
      description={<AccountLine account={account} />}
      actions={
        <>
          <AccountBadge state={account.state} />
          <Menu
            of={account.name}
            groups={[
              {
                actions: [
                  {
                    icon: <Eye />,
                    label: t("settings.account.open"),
                    to: page,
                  },
                  {
                    icon: <ArrowPath />,
                    label: t("settings.account.test"),
                    onClick: () => {
                      test.mutate()
                    },
                  },
                ],
              },
            ]}
          />
        </>
      }
    >
      <AccountTrouble account={account} />
      {marketplaces.length > 0 &&
        marketplaces.every(({ set_up_at }) => set_up_at === null) && (
          <NotSetUp accountId={account.id} />
        )}
      <RunningTasks
        accountId={account.id}
        kinds={["first_import", "mode_switch"]}
        isBare
      />
      <MarketplaceTable marketplaces={marketplaces} />
    </Section>
  )
}

/** Connected, and left before the marketplaces were chosen: there the way goes on. */
const NotSetUp = ({ accountId }: { accountId: string }) => {
  const { t } = useTranslation("amazon")
  return (
    <div className="px-6 py-4">
      <NoticeLine
        kind="warning"
        actions={
          <Button asChild size="small" variant="secondary">
            <Link to={`/settings/amazon/connect?account=${accountId}`}>
              {t("settings.accounts.setUp")}
            </Link>
          </Button>
        }
      >
        {t("settings.accounts.notSetUp")}
      </NoticeLine>
    </div>
  )
}

/** Says how a test ended; what Amazon refuses stands at the account afterwards. */
export function useAccountTest(id: string) {
  const { t } = useTranslation("amazon")
  return useTestAccount(id, ({ test }) => {
    if (!test.is_connected) {
      toast.error(t("settings.account.testRefused"), {
        ...(test.message && { description: test.message }),
      })
      return
    }
    toast.success(t("settings.account.testConnected"), {
      ...(test.message && { description: test.message }),
    })
  })
}

const AccountLine = ({ account }: { account: AmazonAccount }) => {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const { data } = useSyncStates()
  const readUntil = data?.accounts.find(
    ({ account_id: id }) => id === account.id
  )?.read_until
  return (
    <>
      {t(`settings.regions.${account.region}`)}
      {" · "}
      {t("settings.account.seller", { seller: account.seller_id })}
      {readUntil &&
        ` · ${t("settings.account.readAgo", { ago: format.ago(readUntil) })}`}
    </>
  )
}

/** What keeps the account from working, in Amazon's own words, and the way on. */
export function AccountTrouble({ account }: { account: AmazonAccount }) {
  const { t } = useTranslation("amazon")
  const { quote } = useSaid()
  const test = useAccountTest(account.id)
  const page = `/settings/amazon/accounts/${account.id}`
  if (account.state === "paused") {
    return (
      <div className="px-6 py-4">
        <NoticeLine kind="warning">{t("settings.account.isPaused")}</NoticeLine>
      </div>
    )
  }
  if (account.state === "connected") {
    return null
  }
  return (
    <div className="px-6 py-4" role="alert">
      <NoticeLine
        kind="error"
        actions={
          <>
            <Button asChild size="small" variant="secondary">
              <Link to={`${page}/credentials`}>
                {t("settings.account.renew")}
              </Link>
            </Button>
            <Button
              size="small"
              variant="secondary"
              isLoading={test.isPending}
              onClick={() => {
                test.mutate()
              }}
            >
              {t("settings.account.test")}
            </Button>
          </>
        }
      >
        {t("settings.account.isRefused")}{" "}
        {account.last_error && quote(account.last_error)}
      </NoticeLine>
    </div>
  )
}
