import { useTranslation } from "react-i18next"
import { useParams, type UIMatch } from "react-router-dom"
import { Loaded } from "../../../../components/loaded"
import { OrderFacts } from "../../../../components/orders/order-facts"
import { OrderHead } from "../../../../components/orders/order-head"
import { OrderLines } from "../../../../components/orders/order-lines"
import { OrderParcels } from "../../../../components/orders/order-parcels"
import {
  hasProblems,
  OrderProblems,
} from "../../../../components/orders/order-problems"
import { OrderReturns } from "../../../../components/orders/order-returns"
import { OrderTimeline } from "../../../../components/orders/order-timeline"
import { Section } from "../../../../components/section"
import { useAmazonOrder, type AmazonOrder } from "../../../../hooks/orders"

/** One Amazon order: where it is, what is to be done, and how it got there. */
const OrderPage = () => {
  const { id = "" } = useParams()
  const order = useAmazonOrder(id)
  return (
    <Loaded reading={order} rows={8}>
      {({ amazon_order }) => <OrderDetail order={amazon_order} />}
    </Loaded>
  )
}

function OrderDetail({ order }: { order: AmazonOrder }) {
  const { t } = useTranslation("amazon")
  return (
    <div className="flex flex-col gap-3 xl:flex-row xl:items-start">
      <div className="flex w-full min-w-0 flex-col gap-y-3">
        <OrderHead order={order} />
        {hasProblems(order) && (
          <Section title={t("orders.problems.title")}>
            <OrderProblems order={order} />
          </Section>
        )}
        <OrderLines order={order} />
        {order.shipments.length > 0 && (
          <OrderParcels
            amazonOrderId={order.amazon_order_id}
            shipments={order.shipments}
          />
        )}
        {order.returns.length > 0 && <OrderReturns returns={order.returns} />}
        <OrderTimeline order={order} />
      </div>
      <div className="flex w-full flex-col gap-y-3 xl:max-w-[440px]">
        <OrderFacts order={order} />
      </div>
    </div>
  )
}

export const handle = {
  breadcrumb: ({ params }: UIMatch) =>
    (params.id ?? "").replace(/^amzord_/, ""),
}

export default OrderPage
