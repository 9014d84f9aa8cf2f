// The wizard's last step: what happens now, how far it is, and what is left to do.

import { useRouteModal } from "@medusajs/dashboard/components"
import { Button, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useAmazonAccount } from "../../../hooks/accounts"
import type { AmazonMarketplace } from "../../../hooks/marketplaces"
import { RunningTasks } from "../../tasks"
import { TextLink } from "../../text-link"
import { Step } from "./step"

interface DoneStepProps {
  accountId: string
  marketplaces: AmazonMarketplace[]
}

export function DoneStep({ accountId, marketplaces }: DoneStepProps) {
  const { t } = useTranslation("amazon")
  const { handleSuccess } = useRouteModal()
  const modes = (["import", "reserve", "off"] as const).filter((mode) =>
    marketplaces.some(
      (one) => one.set_up_at !== null && one.pending_mode === mode
    )
  )
  const account = useAmazonAccount(accountId).data?.amazon_account
  const sendsNothing = (account?.offering ?? "none") === "none"
  const page = `/settings/amazon/accounts/${accountId}`
  return (
    <Step
      title={t("settings.connect.doneTitle")}
      text={t("settings.connect.doneText")}
      buttons={
        <>
          <Button asChild size="small" variant="secondary">
            <Link to="/amazon/orders">{t("settings.connect.toOrders")}</Link>
          </Button>
          <Button
            size="small"
            onClick={() => {
              handleSuccess(page)
            }}
          >
            {t("settings.connect.close")}
          </Button>
        </>
      }
    >
      <div className="shadow-borders-base bg-ui-bg-component rounded-lg empty:hidden has-[>span:only-child]:hidden">
        <RunningTasks accountId={accountId} isBare />
      </div>
      <section className="flex flex-col gap-y-2">
        <Heading level="h2">{t("settings.connect.next.title")}</Heading>
        <ul className="txt-small text-ui-fg-subtle flex list-outside list-disc flex-col gap-y-1 pl-4">
          <li>{t("settings.connect.next.paid")}</li>
          {modes.map((mode) => (
            <li key={mode}>{t(`settings.connect.next.${mode}`)}</li>
          ))}
        </ul>
      </section>
      <section className="flex flex-col gap-y-4">
        <Heading level="h2">{t("settings.connect.nextSteps.title")}</Heading>
        <NextStep
          to="/amazon/listings/inbox"
          title={t("settings.connect.nextSteps.match")}
          text={t("settings.connect.nextSteps.matchText")}
        />
        {sendsNothing && (
          <NextStep
            to={`${page}/offers`}
            title={t("settings.connect.nextSteps.numbers")}
            text={t("settings.connect.nextSteps.numbersText")}
          />
        )}
      </section>
    </Step>
  )
}

interface NextStepProps {
  to: string
  title: string
  text: string
}

const NextStep = ({ to, title, text }: NextStepProps) => (
  <div className="flex flex-col">
    <TextLink className="txt-small-plus" to={to}>
      {title}
    </TextLink>
    <Text size="small" className="text-ui-fg-subtle text-pretty">
      {text}
    </Text>
  </div>
)
