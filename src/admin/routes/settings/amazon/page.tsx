import { defineRouteConfig } from "@medusajs/admin-sdk"
import { BuildingStorefront, ChevronRight } from "@medusajs/icons"
import { Button, Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link, Outlet } from "react-router-dom"
import { Crumb } from "../../../components/crumb"
import { Loaded } from "../../../components/loaded"
import { EmptyState } from "../../../components/notices"
import { Section } from "../../../components/section"
import { AccountCard } from "../../../components/settings/account-card"
import { useAmazonAccounts } from "../../../hooks/accounts"
import { useAmazonMarketplaces } from "../../../hooks/marketplaces"

/** All accounts with their marketplaces; without any, the way to the first one. */
const AmazonSettingsPage = () => {
  const { t } = useTranslation("amazon")
  const accounts = useAmazonAccounts({ refetchInterval: 30_000 })
  const marketplaces = useAmazonMarketplaces({}, { refetchInterval: 30_000 })
  const isEmpty = accounts.data?.amazon_accounts.length === 0
  const connect = (
    <Button asChild size="small" variant={isEmpty ? "primary" : "secondary"}>
      <Link to="connect">{t("settings.accounts.connect")}</Link>
    </Button>
  )
  return (
    <>
      <div className="flex flex-col gap-y-3">
        <Section
          title={t("settings.title")}
          level="h1"
          description={t("settings.accounts.description")}
          actions={!isEmpty && connect}
        >
          <Loaded reading={accounts}>
            {() =>
              isEmpty && (
                <EmptyState
                  icon={<BuildingStorefront />}
                  title={t("settings.accounts.emptyTitle")}
                  text={t("settings.accounts.emptyText")}
                  action={connect}
                />
              )
            }
          </Loaded>
        </Section>
        {accounts.data?.amazon_accounts.map((account) => (
          <AccountCard
            key={account.id}
            account={account}
            marketplaces={(marketplaces.data?.amazon_marketplaces ?? []).filter(
              ({ account_id: id }) => id === account.id
            )}
          />
        ))}
        {!isEmpty && <CarriersLink />}
      </div>
      <Outlet />
    </>
  )
}

const CarriersLink = () => {
  const { t } = useTranslation("amazon")
  return (
    <Container className="p-0">
      <Link
        to="/settings/amazon/carriers"
        className="hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus flex items-center justify-between gap-x-4 rounded-lg px-6 py-4 outline-none"
      >
        <span className="flex flex-col">
          <Text size="small" weight="plus">
            {t("settings.carriers.title")}
          </Text>
          <Text size="small" className="text-ui-fg-subtle">
            {t("settings.carriers.description")}
          </Text>
        </span>
        <ChevronRight className="text-ui-fg-muted shrink-0" />
      </Link>
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "settings.title",
  translationNs: "amazon",
})

export const handle = {
  breadcrumb: () => <Crumb of="settings.title" />,
}

export default AmazonSettingsPage
