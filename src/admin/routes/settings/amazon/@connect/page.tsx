import { RouteFocusModal } from "@medusajs/dashboard/components"
import { useStore } from "@medusajs/dashboard/hooks"
import { ProgressTabs } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { CloseName } from "../../../../components/close-name"
import { AccountStep } from "../../../../components/settings/connect/account-step"
import { DoneStep } from "../../../../components/settings/connect/done-step"
import { MarketplacesStep } from "../../../../components/settings/connect/marketplaces-step"
import { useSuggestion } from "../../../../components/settings/connect/use-suggestion"
import {
  EmptyState,
  ErrorNotice,
  LoadingRows,
} from "../../../../components/notices"
import { TextLink } from "../../../../components/text-link"
import { useFirstReading, type RegionCode } from "../../../../hooks/accounts"
import { useAmazonMarketplaces } from "../../../../hooks/marketplaces"
import {
  useWizardAddress,
  wizardSteps,
} from "../../../../components/settings/connect/use-wizard-address"

/** From nothing to the first import. How far one is stands in the address. */
const ConnectPage = () => {
  const { t } = useTranslation("amazon")
  const { step } = useWizardAddress()
  const at = wizardSteps.indexOf(step)
  return (
    <RouteFocusModal>
      <RouteFocusModal.Title asChild>
        <span className="sr-only">{t("settings.connect.title")}</span>
      </RouteFocusModal.Title>
      <RouteFocusModal.Description asChild>
        <span className="sr-only">{t("settings.connect.description")}</span>
      </RouteFocusModal.Description>
      <ProgressTabs
        value={step}
        className="flex h-full flex-col overflow-hidden"
      >
        <RouteFocusModal.Header>
          <CloseName />
          <div className="-my-2 w-full max-w-[600px] border-l">
            <ProgressTabs.List className="flex w-full sm:grid sm:grid-cols-3">
              {wizardSteps.map((name, index) => (
                <ProgressTabs.Trigger
                  key={name}
                  value={name}
                  // On a phone only the step that one is at has a name to see, and needs the room.
                  className={
                    name === step ? "" : "max-sm:w-auto max-sm:flex-none"
                  }
                  disabled={name !== step}
                  status={
                    index < at
                      ? "completed"
                      : index === at
                        ? "in-progress"
                        : "not-started"
                  }
                >
                  <span className={name === step ? "" : "max-sm:sr-only"}>
                    {t(`settings.connect.steps.${name}`)}
                  </span>
                </ProgressTabs.Trigger>
              ))}
            </ProgressTabs.List>
          </div>
        </RouteFocusModal.Header>
        <ProgressTabs.Content
          value={step}
          className="flex flex-1 flex-col overflow-hidden"
        >
          {step === "account" ? <FirstStep /> : <LaterSteps />}
        </ProgressTabs.Content>
      </ProgressTabs>
    </RouteFocusModal>
  )
}

const regionOfCurrency: Record<string, RegionCode> = {
  usd: "na",
  cad: "na",
  mxn: "na",
  brl: "na",
  jpy: "fe",
  aud: "fe",
  sgd: "fe",
}

function FirstStep() {
  const { go } = useWizardAddress()
  const { store } = useStore()
  if (!store) {
    return <LoadingRows rows={6} />
  }
  const currency = store.supported_currencies.find((one) => one.is_default)
  return (
    <AccountStep
      region={regionOfCurrency[currency?.currency_code ?? ""] ?? "eu"}
      onConnected={({ amazon_account: account, test }) => {
        go({ account: account.id, message: test.message })
      }}
    />
  )
}

interface UnreadProps {
  reading: { error: Error | null; refetch: () => unknown }
}

/** On its way, or why it is not there. */
const Unread = ({ reading: { error, refetch } }: UnreadProps) =>
  error ? (
    <ErrorNotice error={error} retry={refetch} />
  ) : (
    <LoadingRows rows={6} />
  )

function LaterSteps() {
  const { t } = useTranslation("amazon")
  const { accountId, step, message, go } = useWizardAddress()
  const reading = useAmazonMarketplaces({ account_id: accountId })
  const marketplaces = reading.data?.amazon_marketplaces
  const suggestion = useSuggestion(marketplaces)
  const read = useFirstReading(accountId)
  if (!marketplaces) {
    return <Unread reading={reading} />
  }
  if (!suggestion.data) {
    return <Unread reading={suggestion} />
  }
  if (marketplaces.length === 0) {
    return (
      <EmptyState
        title={t("settings.connect.noMarketplaces")}
        text={t("settings.connect.noMarketplacesText")}
        action={
          <TextLink to={`/settings/amazon/accounts/${accountId}`}>
            {t("settings.connect.toAccount")}
          </TextLink>
        }
      />
    )
  }
  return step === "marketplaces" ? (
    <MarketplacesStep
      marketplaces={marketplaces}
      suggestion={suggestion.data}
      message={message}
      onDone={() => {
        read()
        go({ account: accountId, step: "done" })
      }}
    />
  ) : (
    <DoneStep accountId={accountId} marketplaces={marketplaces} />
  )
}

export default ConnectPage
