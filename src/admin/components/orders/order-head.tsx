import { Copy, Heading, Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { ArrowPath, ArrowUpRightOnBox, ShoppingCart } from "@medusajs/icons"
import { useRetryOrder, type AmazonOrder } from "../../hooks/orders"
import { Menu } from "../menu"
import { Moment } from "../moment"
import { AskAmazonButton } from "./order-buttons"
import { sellerCentralUrlOf } from "./seller-central-url"
import { StateBadge, stateWordOf } from "./state-badge"

/** What an order is called, where it is, and what that means. */
export function OrderHead({ order }: { order: AmazonOrder }) {
  const { t } = useTranslation("amazon")
  const { amazon_order_id: id } = order
  const isPending = order.state === "waiting" || order.state === "held"
  return (
    <Container className="p-0">
      <div className="flex flex-col gap-x-4 gap-y-3 px-6 py-4 sm:flex-row sm:items-start sm:justify-between">
        <div className="flex min-w-0 flex-col gap-y-2">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="flex items-center gap-x-1">
              <Heading level="h1" className="tabular-nums">
                {id}
              </Heading>
              <Copy
                content={id}
                aria-label={t("orders.detail.copyId")}
                className="text-ui-fg-subtle"
              />
            </span>
            <StateBadge order={order} />
          </div>
          <Text
            as="div"
            size="small"
            className="text-ui-fg-subtle max-w-prose text-pretty"
          >
            {isPending && (
              <>
                {t("orders.sentences.ordered")}{" "}
                <Moment at={order.purchased_at} />.{" "}
              </>
            )}
            {t(`orders.sentences.${sentenceOf(order)}`)}
          </Text>
        </div>
        <div className="flex shrink-0 items-center gap-x-2">
          <AskAmazonButton id={order.id} />
          <OrderMenu order={order} />
        </div>
      </div>
    </Container>
  )
}

/** As the badge, and more exactly where it alone would mislead. */
function sentenceOf(order: AmazonOrder): string {
  if (order.state === "canceled" && order.phase === "completed") {
    return "canceledAlive"
  }
  const { requested, decision } = order.cancellation_request
  if (requested && decision !== "ship") {
    return decision === "cancel" ? "toBeCanceled" : "undecided"
  }
  return order.state === "not_imported" && order.fulfilled_by === "amazon"
    ? "not_imported_fba"
    : stateWordOf(order)
}

function OrderMenu({ order }: { order: AmazonOrder }) {
  const { t } = useTranslation("amazon")
  const retry = useRetryOrder(order.id, t("orders.detail.applied"))
  return (
    <Menu
      of={order.amazon_order_id}
      groups={[
        {
          actions: [
            {
              icon: <ArrowPath />,
              label: t("orders.detail.applyAgain"),
              onClick: () => retry.mutate(),
              disabled: retry.isPending,
            },
          ],
        },
        {
          actions: [
            ...(order.order
              ? [
                  {
                    icon: <ShoppingCart />,
                    label: t("orders.detail.openOrder"),
                    to: `/orders/${order.order.id}`,
                  },
                ]
              : []),
            {
              icon: <ArrowUpRightOnBox />,
              label: t("common.openInSellerCentral"),
              onClick: () => {
                window.open(sellerCentralUrlOf(order), "_blank", "noreferrer")
              },
            },
          ],
        },
      ]}
    />
  )
}
