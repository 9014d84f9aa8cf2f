// From claims to plans: asks the domain what must change, order by order.

import type {
  ClaimedLine,
  ClaimedOrder,
} from "../../modules/amazon/store/claims"
import type { Problem } from "../../modules/amazon/store/outcomes"
import { medusaOrderId } from "../../modules/amazon/ids"
import {
  decide,
  type Act,
  type KnownLine,
  type Phase,
} from "../../domain/order/decide"
import { openCancellationRequest } from "../../domain/order/cancellation-request"
import { defaultPolicy } from "../../domain/order/policy"
import type { LineSnapshot } from "../../domain/order/snapshot"
import { isDead } from "../../domain/order/status"
import { isCounted } from "../../domain/stock/kit"
import { message, say, type Message } from "../../domain/words/say"
import type { ShopVariant } from "./load-variants"
import type { Progress } from "./load-progress"
import type { Finding, LineWork, OrderWork } from "./work"

export function planOrder(
  claim: ClaimedOrder,
  variants: ReadonlyMap<string, ShopVariant>,
  { fulfilled, canceled, begun }: Progress
): OrderWork {
  const variantOf = (line: ClaimedLine) =>
    line.variant_id === null ? null : (variants.get(line.variant_id) ?? null)
  const isCanceled = canceled.has(claim.medusa_order_id ?? "")
  const known = claim.lines.map((line): KnownLine => {
    const variant = variantOf(line)
    return {
      orderItemId: line.order_item_id,
      hold: { units: line.held_quantity, place: line.held_in },
      appliedQuantity: line.applied_quantity,
      wasHeld: line.was_held,
      fulfilledQuantity: fulfilled.get(line.line_item_id) ?? 0,
      canHold: !isCanceled && variant !== null && isCounted(variant),
    }
  })
  const plan = decide(
    { phase: phaseOf(claim, begun), lines: known },
    claim.snapshot,
    policyOf(claim)
  )
  const lines = claim.lines.flatMap((line): LineWork[] => {
    const linePlan = plan.lines.find(
      (p) => p.orderItemId === line.order_item_id
    )
    const snapshot =
      claim.snapshot.lines.find((s) => s.orderItemId === line.order_item_id) ??
      null
    return linePlan
      ? [{ claim: line, snapshot, variant: variantOf(line), plan: linePlan }]
      : []
  })
  return {
    claim,
    orderId: claim.medusa_order_id ?? medusaOrderId(claim.amazon_order_id),
    plan,
    lines,
    problems: problemsOf(claim, lines, {
      act: plan.act,
      isCanceled,
    }),
    mergeNotes: [],
    inspections: [],
  }
}

/**
 * An order that an earlier attempt has made is a placeholder, although nobody has lived to
 * write that down.
 */
const phaseOf = (
  { phase, medusa_order_id: id }: ClaimedOrder,
  begun: ReadonlySet<string>
): Phase => (id !== null && begun.has(id) ? "placeholder" : phase)

/** Nothing happens to orders of a marketplace that nobody has set up. */
const policyOf = ({ marketplace }: ClaimedOrder) =>
  marketplace
    ? {
        isSetUp: marketplace.set_up_at !== null,
        pendingMode: marketplace.pending_mode,
        preorders: marketplace.preorders,
        fbaOrders: marketplace.fba_orders,
      }
    : defaultPolicy

function problemsOf(
  claim: ClaimedOrder,
  lines: LineWork[],
  { act, isCanceled }: { act: Act; isCanceled: boolean }
): Problem[] {
  if (
    isDead(claim.snapshot.status) ||
    claim.snapshot.channel === "non_amazon"
  ) {
    return []
  }
  const problems = lines.flatMap(({ claim: line, variant, snapshot }) =>
    snapshot
      ? [
          ...lineProblems(line, variant),
          ...cancellationProblems(claim, snapshot),
        ]
      : []
  )
  problems.push(...standingOf(claim, act))
  if (!claim.marketplace) {
    problems.push({
      code: "marketplace_not_set_up",
      ...say(
        message("order.marketplace_unknown", {
          marketplace: claim.snapshot.marketplaceId,
        })
      ),
    })
  }
  if (claim.phase === "none" && claim.marketplace?.set_up_at === null) {
    problems.push({
      code: "marketplace_not_set_up",
      ...say(
        message("order.marketplace_not_set_up", {
          marketplace: claim.marketplace.country_code,
        })
      ),
    })
  }
  if (isCanceled) {
    problems.push({
      code: "canceled_in_shop",
      ...say(message("order.canceled_in_shop")),
    })
  }
  if (act === "read") {
    problems.push({
      code: "waiting_for_details",
      ...say(message("order.waiting_for_details")),
    })
  }
  return problems
}

const findings: readonly string[] = [
  "no_address",
  "total_differs",
] satisfies Finding[]
const shortages: readonly string[] = ["oversold", "not_stocked"]

/** What an earlier application has found, and this one does not look at. */
const standingOf = ({ phase, problems }: ClaimedOrder, act: Act): Problem[] =>
  (problems ?? []).filter(
    ({ code }) =>
      (phase === "completed" && findings.includes(code)) ||
      ((act === "read" || act === "leave") && shortages.includes(code))
  )

function lineProblems(
  line: ClaimedLine,
  variant: ShopVariant | null
): Problem[] {
  const problems: Problem[] = []
  const { sku, order_item_id } = line
  const add = (code: string, found: Message) =>
    problems.push({ code, ...say(found), order_item_id })
  if (sku === null) {
    add("no_sku", message("order.no_sku", { order_item: order_item_id }))
  } else if (line.variant_id === null) {
    add("unknown_sku", message("order.unknown_sku", { sku }))
  } else if (!variant) {
    add("variant_gone", message("order.variant_gone", { sku }))
  }
  return problems
}

/** Until somebody has decided to send it all the same. */
function cancellationProblems(
  { snapshot, cancellation_decision: decision }: ClaimedOrder,
  { orderItemId, sku }: LineSnapshot
): Problem[] {
  const asked = openCancellationRequest(snapshot)?.orderItemIds ?? []
  return decision === "ship" || !asked.includes(orderItemId)
    ? []
    : [
        {
          code: "buyer_requests_cancellation",
          order_item_id: orderItemId,
          ...say(
            message(
              decision === "cancel"
                ? "order.cancellation_agreed"
                : "order.cancellation_asked",
              { sku: sku ?? orderItemId }
            )
          ),
        },
      ]
}
