import { useTranslation } from "react-i18next"
import type { AmazonOrder } from "../../hooks/orders"
import { useFormat } from "../../hooks/use-format"
import { countryOf } from "../../lib/marketplaces"
import { ExternalLink } from "../external-link"
import { Fact } from "../fact"
import { Moment } from "../moment"
import { Section } from "../section"
import { TextLink } from "../text-link"
import { sellerCentralUrlOf } from "./seller-central-url"

/** What is known of an order. Names and addresses are on the Medusa order alone. */
export function OrderFacts({ order }: { order: AmazonOrder }) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const { snapshot } = order
  const country = countryOf(order.marketplace_id)
  const isWaiting = order.state === "waiting" || order.state === "held"
  return (
    <Section title={t("orders.detail.facts")}>
      <Fact
        label={t("orders.detail.medusaOrder")}
        value={
          order.order ? (
            <TextLink to={`/orders/${order.order.id}`}>
              #{order.order.display_id}
            </TextLink>
          ) : (
            t("orders.detail.noMedusaOrder")
          )
        }
      />
      <Fact
        label={t("orders.fields.marketplace")}
        value={country ? format.country(country) : order.marketplace_id}
      />
      <Fact
        label={t("orders.fields.fulfilledBy")}
        value={t(`orders.fulfilledBy.${order.fulfilled_by}`)}
      />
      {snapshot.grandTotal && (
        <Fact
          label={t("orders.detail.total")}
          value={format.money(
            snapshot.grandTotal.amount,
            snapshot.grandTotal.currency
          )}
        />
      )}
      <Fact
        label={t("orders.fields.purchased")}
        value={<Moment at={order.purchased_at} />}
      />
      {isWaiting && order.held_at && (
        <Fact
          label={t("orders.detail.since")}
          value={<Moment at={order.held_at} />}
        />
      )}
      {order.resolved_at && (
        <Fact
          label={t(
            `orders.detail.${order.state === "canceled" ? "canceledAt" : "verified"}`
          )}
          value={<Moment at={order.resolved_at} />}
        />
      )}
      <Fact
        label={t("orders.detail.lastChange")}
        value={<Moment at={order.amazon_updated_at} />}
      />
      {snapshot.shipBy && (
        <Fact
          label={t("orders.detail.shipBy")}
          value={format.moment(snapshot.shipBy)}
        />
      )}
      {snapshot.deliverBy && (
        <Fact
          label={t("orders.detail.deliverBy")}
          value={format.moment(snapshot.deliverBy)}
        />
      )}
      {snapshot.replacementFor && (
        <Fact
          label={t("orders.detail.replacementFor")}
          value={
            <TextLink to={`/amazon/orders/${snapshot.replacementFor}`}>
              {snapshot.replacementFor}
            </TextLink>
          }
        />
      )}
      <Fact
        label={t("orders.detail.atAmazon")}
        value={
          <ExternalLink href={sellerCentralUrlOf(order)}>
            {t("common.openInSellerCentral")}
          </ExternalLink>
        }
      />
    </Section>
  )
}
