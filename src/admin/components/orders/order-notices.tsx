import { Amazon } from "@medusajs/icons"
import { Container, Copy, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AmazonOrder } from "../../hooks/orders"
import { useFormat } from "../../hooks/use-format"
import { useReason } from "../../hooks/use-reason"
import type { AmazonMetadata } from "../../lib/order-metadata"
import { TextLink } from "../text-link"
import { ExternalLink } from "../external-link"
import { NoticeLine } from "../notice-line"
import { hasProblems, OrderProblems } from "./order-problems"
import { sellerCentralUrlOf } from "./seller-central-url"
import { StateBadge } from "./state-badge"
import { useTimelineWords } from "./use-timeline-words"

interface OrderNoticesProps {
  amazon: AmazonMetadata
  /** Once it is read. */
  known: AmazonOrder | undefined
}

/** One quiet line about where an order comes from; warnings above it, where there are any. */
export const OrderNotices = ({ amazon, known }: OrderNoticesProps) => (
  <Container data-amazon style={{ order: -1 }} className="divide-y p-0">
    {known && hasProblems(known) && <OrderProblems order={known} />}
    {known && <Cancellation order={known} />}
    {known && <Merge order={known} />}
    <QuietLine amazon={amazon} known={known} />
  </Container>
)

function QuietLine({ amazon, known }: OrderNoticesProps) {
  const { t } = useTranslation("amazon")
  const { order_id: id } = amazon
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-6 py-3">
      <span className="flex items-center gap-x-2">
        <Amazon className="text-ui-fg-subtle shrink-0" />
        <Text size="small" className="tabular-nums">
          <span className="text-ui-fg-subtle">{t("widgets.order.label")}</span>{" "}
          <span className="whitespace-nowrap">{id}</span>
        </Text>
        <Copy
          content={id}
          aria-label={t("orders.detail.copyId")}
          className="text-ui-fg-subtle"
        />
      </span>
      {known && <StateBadge order={known} />}
      <span className="flex flex-wrap gap-x-4 gap-y-1 sm:ms-auto">
        <Text size="small" asChild>
          <TextLink to={`/amazon/orders/${id}`}>
            {t("widgets.order.timeline")}
          </TextLink>
        </Text>
        <ExternalLink
          className="txt-small"
          href={sellerCentralUrlOf({
            amazon_order_id: id,
            marketplace_id: amazon.marketplace_id,
          })}
        >
          {t("widgets.order.sellerCentral")}
        </ExternalLink>
      </span>
    </div>
  )
}

/** Who cancelled it, and why. */
function Cancellation({ order }: { order: AmazonOrder }) {
  const { t } = useTranslation("amazon")
  const wordsOf = useReason()
  const format = useFormat()
  if (order.state !== "canceled") {
    return null
  }
  const { by = null, reason = null } = order.snapshot.cancellation ?? {}
  return (
    <div className="px-6 py-4">
      <NoticeLine title={t("widgets.order.canceled")}>
        {[
          order.resolved_at && format.moment(order.resolved_at) + ".",
          by && t(`orders.timeline.canceledBy.${by}`),
          reason &&
            t("orders.timeline.canceledReason", { reason: wordsOf(reason) }),
        ]
          .filter(Boolean)
          .join(" ")}
      </NoticeLine>
    </div>
  )
}

/** Somebody had changed the placeholder: what became of that. */
function Merge({ order }: { order: AmazonOrder }) {
  const { t } = useTranslation("amazon")
  const wordsOf = useTimelineWords()
  const merged = order.timeline.find(({ name }) => name === "merged")
  if (!merged || order.state === "canceled") {
    return null
  }
  return (
    <div className="px-6 py-4">
      <NoticeLine title={t("orders.problems.merged.title")}>
        {t("orders.problems.merged.text")} {wordsOf(merged, false).text}
      </NoticeLine>
    </div>
  )
}
