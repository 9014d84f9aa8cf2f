// What can be done about an order, one button each.

import { ArrowPath, ArrowUpRightOnBox } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useAmazonMarketplaces } from "../../hooks/marketplaces"
import { useRetryOrder, type AmazonOrderRow } from "../../hooks/orders"
import { sellerCentralUrlOf } from "./seller-central-url"
import { useAskAmazon } from "./use-ask-amazon"

export function AskAmazonButton({ id }: { id: string }) {
  const { t } = useTranslation("amazon")
  const { mutate, isPending } = useAskAmazon(id)
  return (
    <Button
      size="small"
      variant="secondary"
      isLoading={isPending}
      onClick={() => mutate()}
    >
      <ArrowPath />
      {t("orders.detail.askAmazon")}
    </Button>
  )
}

export function RetryButton({ id }: { id: string }) {
  const { t } = useTranslation("amazon")
  const { mutate, isPending } = useRetryOrder(id, t("orders.detail.applied"))
  return (
    <Button
      size="small"
      variant="secondary"
      isLoading={isPending}
      onClick={() => mutate()}
    >
      <ArrowPath />
      {t("orders.detail.applyAgain")}
    </Button>
  )
}

export function SellerCentralButton({
  order,
}: {
  order: Pick<AmazonOrderRow, "amazon_order_id" | "marketplace_id">
}) {
  const { t } = useTranslation("amazon")
  return (
    <Button size="small" variant="secondary" asChild>
      <a href={sellerCentralUrlOf(order)} target="_blank" rel="noreferrer">
        {t("common.openInSellerCentral")}
        <ArrowUpRightOnBox />
      </a>
    </Button>
  )
}

/** The settings of the order's marketplace; asked for only where something is wrong with them. */
export function MarketplaceButton({ order }: { order: AmazonOrderRow }) {
  const { t } = useTranslation("amazon")
  const { data } = useAmazonMarketplaces()
  const marketplace = data?.amazon_marketplaces.find(
    (one) =>
      one.account_id === order.account_id &&
      one.marketplace_id === order.marketplace_id
  )
  return (
    <Button size="small" variant="secondary" asChild>
      <Link
        to={
          marketplace
            ? `/settings/amazon/marketplaces/${marketplace.id}`
            : "/settings/amazon"
        }
      >
        {t("orders.detail.openSettings")}
      </Link>
    </Button>
  )
}
