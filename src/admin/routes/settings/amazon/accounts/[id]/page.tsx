import { useTranslation } from "react-i18next"
import { Outlet, useParams } from "react-router-dom"
import { Fact } from "../../../../../components/fact"
import { Loaded } from "../../../../../components/loaded"
import { Moment } from "../../../../../components/moment"
import { Section } from "../../../../../components/section"
import { AccountTrouble } from "../../../../../components/settings/account-card"
import { AccountMenu } from "../../../../../components/settings/account-menu"
import { AccountOffersSection } from "../../../../../components/settings/account-offers-section"
import { AccountBadge } from "../../../../../components/settings/badges"
import {
  AccountCrumb,
  type CrumbMatch,
} from "../../../../../components/settings/crumbs"
import { FbaSection } from "../../../../../components/settings/fba-section"
import { MarketplaceTable } from "../../../../../components/settings/marketplace-table"
import { RunningTasks } from "../../../../../components/tasks"
import {
  useAmazonAccount,
  type AmazonAccount,
} from "../../../../../hooks/accounts"
import { useAmazonMarketplaces } from "../../../../../hooks/marketplaces"
import { useSyncStates } from "../../../../../hooks/sync"

/** One seller account: how it stands, its marketplaces, and what counts for all of them. */
const AccountPage = () => {
  const { id = "" } = useParams()
  const reading = useAmazonAccount(id)
  return (
    <>
      <Loaded reading={reading} rows={8}>
        {({ amazon_account: account }) => (
          <div className="flex flex-col gap-y-3">
            <GeneralSection account={account} />
            <RunningTasks accountId={account.id} />
            <MarketplacesSection account={account} />
            <AccountOffersSection account={account} />
            <FbaSection account={account} />
          </div>
        )}
      </Loaded>
      <Outlet />
    </>
  )
}

function GeneralSection({ account }: { account: AmazonAccount }) {
  const { t } = useTranslation("amazon")
  const { data } = useSyncStates()
  const readUntil = data?.accounts.find(
    ({ account_id: id }) => id === account.id
  )?.read_until
  return (
    <Section
      level="h1"
      title={account.name}
      actions={
        <>
          <AccountBadge state={account.state} />
          <AccountMenu account={account} />
        </>
      }
    >
      <AccountTrouble account={account} />
      <Fact
        label={t("settings.account.region")}
        value={t(`settings.regions.${account.region}`)}
      />
      <Fact
        label={t("settings.account.sellerId")}
        value={<span className="font-mono">{account.seller_id}</span>}
      />
      <Fact
        label={t("settings.account.lastRead")}
        hint={t("settings.account.lastReadHint")}
        value={
          readUntil ? (
            <Moment at={readUntil} />
          ) : (
            t("settings.account.neverRead")
          )
        }
      />
      {account.state !== "refused" && account.last_error && (
        <Fact
          label={t("settings.account.lastError")}
          hint={t("settings.account.lastErrorHint")}
          value={account.last_error}
        />
      )}
    </Section>
  )
}

function MarketplacesSection({ account }: { account: AmazonAccount }) {
  const { t } = useTranslation("amazon")
  const reading = useAmazonMarketplaces({ account_id: account.id })
  return (
    <Section
      title={t("settings.account.marketplaces")}
      description={t("settings.account.marketplacesHint")}
    >
      <Loaded reading={reading}>
        {({ amazon_marketplaces: marketplaces }) => (
          <MarketplaceTable marketplaces={marketplaces} />
        )}
      </Loaded>
    </Section>
  )
}

export const handle = {
  breadcrumb: (match: CrumbMatch) => <AccountCrumb {...match} />,
}

export default AccountPage
