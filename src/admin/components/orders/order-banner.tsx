import type { AdminOrder } from "@medusajs/framework/types"
import { Clock } from "@medusajs/icons"
import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AmazonOrder } from "../../hooks/orders"
import type { AmazonMetadata } from "../../lib/order-metadata"
import { Moment } from "../moment"
import { TextLink } from "../text-link"
import { AskAmazonButton } from "./order-buttons"
import { hasProblems, OrderProblems } from "./order-problems"

interface OrderBannerProps {
  order: Pick<AdminOrder, "created_at">
  amazon: AmazonMetadata
  /** Once it is read. */
  known: AmazonOrder | undefined
}

/** Says why an order that waits for Amazon cannot be touched, and what happens next. */
export function OrderBanner({ order, amazon, known }: OrderBannerProps) {
  const { t } = useTranslation("amazon")
  const words = `widgets.${wordsFor(known)}`
  return (
    // Widgets are appended below core's sections; the order puts this one on top.
    <Container data-amazon style={{ order: -1 }} className="divide-y p-0">
      <div className="flex items-start gap-x-3 px-6 py-4">
        <Clock className="text-ui-tag-orange-icon mt-1 shrink-0" />
        <div className="flex min-w-0 flex-col gap-y-3">
          <div className="flex flex-col gap-y-1" role="status">
            <Heading level="h2">{t(`${words}.title`)}</Heading>
            <Text as="div" size="small" className="text-ui-fg-subtle">
              {t("orders.sentences.ordered")}{" "}
              <Moment at={String(order.created_at)} />
              {" · "}
              {amazon.order_id}
            </Text>
            <Text size="small" className="text-ui-fg-subtle text-pretty">
              {t(`${words}.text`)}
            </Text>
            <Text size="small" className="text-ui-fg-subtle text-pretty">
              {t(`${words}.next`)}
            </Text>
          </div>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <AskAmazonButton id={amazon.order_id} />
            <Text size="small" asChild>
              <TextLink to={`/amazon/orders/${amazon.order_id}`}>
                {t("widgets.order.timeline")}
              </TextLink>
            </Text>
          </div>
        </div>
      </div>
      {known && hasProblems(known) && <OrderProblems order={known} />}
    </Container>
  )
}

/** Paid, but Amazon has not sent the rest yet: the lock stays, its reason is another one. */
function wordsFor(known: AmazonOrder | undefined) {
  if (known?.state === "completing") {
    return "completing"
  }
  return known?.status === "pending_availability" ? "preorder" : "placeholder"
}
