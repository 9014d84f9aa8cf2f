import { useTranslation } from "react-i18next"
import { Outlet, useParams } from "react-router-dom"
import { Loaded } from "../../../../../components/loaded"
import { Section } from "../../../../../components/section"
import { AccountTrouble } from "../../../../../components/settings/account-card"
import { ModeBadge } from "../../../../../components/settings/badges"
import {
  MarketplaceCrumb,
  type CrumbMatch,
} from "../../../../../components/settings/crumbs"
import { FulfillmentSection } from "../../../../../components/settings/fulfillment-section"
import { InventorySection } from "../../../../../components/settings/inventory-section"
import { OrdersSection } from "../../../../../components/settings/orders-section"
import { PricesSection } from "../../../../../components/settings/prices-section"
import { TextLink } from "../../../../../components/text-link"
import { RunningTasks } from "../../../../../components/tasks"
import { useAmazonAccount } from "../../../../../hooks/accounts"
import {
  useAmazonMarketplace,
  type AmazonMarketplace,
} from "../../../../../hooks/marketplaces"
import { useFormat } from "../../../../../hooks/use-format"

/** All settings of one marketplace, section by section. */
const MarketplacePage = () => {
  const { id = "" } = useParams()
  const reading = useAmazonMarketplace(id)
  return (
    <>
      <Loaded reading={reading} rows={8}>
        {({ amazon_marketplace: marketplace }) => (
          <div className="flex flex-col gap-y-3">
            <GeneralSection marketplace={marketplace} />
            <RunningTasks
              accountId={marketplace.account_id}
              kinds={["first_import", "mode_switch", "backlog"]}
            />
            <OrdersSection marketplace={marketplace} />
            <InventorySection marketplace={marketplace} />
            <PricesSection marketplace={marketplace} />
            <FulfillmentSection marketplace={marketplace} />
          </div>
        )}
      </Loaded>
      <Outlet />
    </>
  )
}

function GeneralSection({ marketplace }: { marketplace: AmazonMarketplace }) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const { data } = useAmazonAccount(marketplace.account_id)
  const account = data?.amazon_account
  return (
    <Section
      level="h1"
      title={t("settings.marketplaces.title", {
        country: format.country(marketplace.country_code),
      })}
      description={
        account && (
          <>
            <TextLink
              className="underline"
              to={`/settings/amazon/accounts/${account.id}`}
            >
              {account.name}
            </TextLink>
            {` · ${marketplace.currency_code.toUpperCase()}`}
          </>
        )
      }
      actions={<ModeBadge marketplace={marketplace} />}
    >
      {account && account.state !== "connected" && (
        <AccountTrouble account={account} />
      )}
    </Section>
  )
}

export const handle = {
  breadcrumb: (match: CrumbMatch) => <MarketplaceCrumb {...match} />,
}

export default MarketplacePage
