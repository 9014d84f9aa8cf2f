import { Button, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { useAmazonAccounts, type AmazonAccount } from "../../hooks/accounts"
import {
  useOfferCounts,
  usePushOffers,
  type OfferCounts,
} from "../../hooks/offers"
import { useFormat } from "../../hooks/use-format"
import { Loaded } from "../loaded"
import { Section } from "../section"
import { RunningTasks } from "../tasks"
import { AccountSelect } from "./account-select"
import { DryRun } from "./dry-run"
import { NoListings } from "./no-listings"
import { OfferCountsSection } from "./offer-counts"

/** What a push would send, the push itself, and how far it is; of one account. */
export function PushPage() {
  const { t } = useTranslation("amazon")
  const [params, setParams] = useSearchParams()
  return (
    <Loaded reading={useAmazonAccounts()}>
      {({ amazon_accounts: accounts }) => {
        const account =
          accounts.find(({ id }) => id === params.get("account_id")) ??
          accounts[0]
        return account ? (
          <>
            <Push
              accounts={accounts}
              account={account}
              choose={(id) => setParams({ account_id: id })}
            />
            <DryRun key={account.id} accountId={account.id} />
          </>
        ) : (
          <Section level="h1" title={t("listings.push.title")}>
            <NoListings />
          </Section>
        )
      }}
    </Loaded>
  )
}

interface PushProps {
  accounts: AmazonAccount[]
  account: AmazonAccount
  choose: (id: string) => void
}

function Push({ accounts, account, choose }: PushProps) {
  const { t } = useTranslation("amazon")
  const { data } = useOfferCounts()
  const counts = data?.amazon_offers.find(
    ({ account_id: id }) => id === account.id
  )
  return (
    <>
      <Section
        level="h1"
        title={t("listings.push.title")}
        description={t("listings.push.hint")}
        actions={<PushButton accountId={account.id} counts={counts} />}
      >
        {accounts.length > 1 && (
          <div className="px-6 py-4">
            <AccountSelect
              accounts={accounts}
              value={account.id}
              choose={choose}
            />
          </div>
        )}
        <RunningTasks kinds={["push"]} accountId={account.id} isBare />
      </Section>
      {counts && <OfferCountsSection counts={counts} />}
    </>
  )
}

interface PushButtonProps {
  accountId: string
  counts: OfferCounts | undefined
}

function PushButton({ accountId, counts }: PushButtonProps) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const prompt = usePrompt()
  const counted = (key: "pushText" | "pushed", count: number) =>
    t(`listings.push.${key}`, { count, formatted: format.number(count) })
  const push = usePushOffers((count) => counted("pushed", count))
  const ask = async () => {
    const isSure = await prompt({
      variant: "confirmation",
      title: t("listings.push.pushTitle"),
      description: counted("pushText", counts?.listings ?? 0),
      confirmText: t("listings.push.push"),
      cancelText: t("common.cancel"),
    })
    if (isSure) {
      push.mutate({ account_id: accountId })
    }
  }
  return (
    <Button
      size="small"
      isLoading={push.isPending}
      disabled={!counts || counts.listings === 0}
      onClick={ask}
    >
      {t("listings.push.push")}
    </Button>
  )
}
