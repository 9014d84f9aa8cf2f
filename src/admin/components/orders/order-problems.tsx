import { useTranslation } from "react-i18next"
import type { AmazonOrder, Problem } from "../../hooks/orders"
import { useFormat } from "../../hooks/use-format"
import { useReason } from "../../hooks/use-reason"
import { useSaid } from "../../hooks/use-said"
import { RetryButton, SellerCentralButton } from "./order-buttons"
import { CancellationDecision } from "./cancellation-decision"
import { NoticeLine } from "../notice-line"
import { OrderProblem } from "./order-problem"

const wish = "buyer_requests_cancellation"

export const hasProblems = (order: AmazonOrder): boolean =>
  order.problems.length > 0 ||
  order.last_error !== null ||
  order.mirror_error !== null ||
  order.cancellation_request.requested

/** Everything about an order that a person should look at, most urgent first. */
export const OrderProblems = ({ order }: { order: AmazonOrder }) => (
  <div className="divide-y [&>*]:px-6 [&>*]:py-4">
    {order.cancellation_request.requested && <BuyerWish order={order} />}
    <Failure order={order} what="last_error" nextTry={order.next_try_at} />
    <Failure
      order={order}
      what="mirror_error"
      nextTry={order.mirror_next_try_at}
    />
    {order.problems
      .filter(({ code }) => code !== wish)
      .map((problem) => (
        <OrderProblem key={keyOf(problem)} problem={problem} order={order} />
      ))}
  </div>
)

const keyOf = ({ code, order_item_id: itemId }: Problem): string =>
  `${code}/${itemId ?? ""}`

/** One decision for the whole order, however many lines ask. */
function BuyerWish({ order }: { order: AmazonOrder }) {
  const { t } = useTranslation("amazon")
  const wordsOf = useReason()
  const { decision, reason } = order.cancellation_request
  const words = `orders.problems.${wish}`
  if (decision === "ship") {
    return (
      <NoticeLine
        title={t("orders.decision.shipDecided")}
        actions={<CancellationDecision order={order} />}
      />
    )
  }
  return (
    <NoticeLine
      kind="warning"
      title={t(decision === null ? `${words}.title` : `${words}.agreedTitle`)}
      actions={
        <>
          {decision === "cancel" && <SellerCentralButton order={order} />}
          <CancellationDecision order={order} />
        </>
      }
    >
      {t(decision === null ? `${words}.text` : `${words}.agreedText`)}
      {reason && ` ${t(`${words}.reason`, { reason: wordsOf(reason) })}`}
    </NoticeLine>
  )
}

interface FailureProps {
  order: AmazonOrder
  what: "last_error" | "mirror_error"
  nextTry: string | null
}

function Failure({ order, what, nextTry }: FailureProps) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const { quote } = useSaid()
  const error = order[what]
  if (error === null) {
    return null
  }
  return (
    <NoticeLine
      kind="warning"
      title={t(`orders.problems.${what}.title`)}
      actions={<RetryButton id={order.id} />}
    >
      {quote(error)}
      {nextTry &&
        ` ${t("orders.problems.nextTry", { when: format.ago(nextTry) })}`}
    </NoticeLine>
  )
}
