import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { ordersQueryKeys } from "@medusajs/dashboard/hooks"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef } from "react"
import { OrderBanner } from "../components/orders/order-banner"
import { OrderNotices } from "../components/orders/order-notices"
import { useAmazonOrder, type AmazonOrder } from "../hooks/orders"
import { amazonOf, type AmazonMetadata } from "../lib/order-metadata"

/** What Amazon has to do with an order; nothing, and no request, for those of other channels. */
const OrderAmazon = ({ data }: DetailWidgetProps<AdminOrder>) => {
  const amazon = amazonOf(data)
  return amazon && <OfAmazon order={data} amazon={amazon} />
}

function OfAmazon({
  order,
  amazon,
}: {
  order: AdminOrder
  amazon: AmazonMetadata
}) {
  const isPending = amazon.state === "pending"
  const { data } = useAmazonOrder(amazon.order_id, {
    refetchInterval: isPending ? 5_000 : 15_000,
  })
  const known = data?.amazon_order
  useFollow(order.id, known, isPending)
  return isPending ? (
    <OrderBanner order={order} amazon={amazon} known={known} />
  ) : (
    <OrderNotices amazon={amazon} known={known} />
  )
}

/** What we have done to the order meanwhile, Medusa's page shows without a reload. */
function useFollow(
  orderId: string,
  known: AmazonOrder | undefined,
  isShownPending: boolean
) {
  const queryClient = useQueryClient()
  const applied = known?.applied_revision
  /** What the page was last read for; at first it may be older than what we know. */
  const followed = useRef<number>()
  const isPending = known === undefined || known.state === "waiting"
  useEffect(() => {
    if (applied === undefined) {
      return
    }
    const isOld = followed.current === undefined && isShownPending && !isPending
    const isNews =
      followed.current !== undefined && followed.current !== applied
    followed.current = applied
    if (isOld || isNews) {
      void queryClient.invalidateQueries({
        queryKey: ordersQueryKeys.detail(orderId),
      })
    }
  }, [applied, isPending, isShownPending, orderId, queryClient])
}

export const config = defineWidgetConfig({
  id: "amazon:order",
  zone: "order.details.before",
})

export default OrderAmazon
