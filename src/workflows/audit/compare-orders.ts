// One order as we know it against what Medusa has of it. Pure: all that is compared is given.

import type {
  AuditedLine,
  AuditedOrder,
} from "../../modules/amazon/store/audit"
import type { Part } from "../../domain/stock/kit"
import { message, quoted, say } from "../../domain/words/say"
import type { Difference, Judged } from "./differences"

export interface MedusaSide {
  /** By line item id, then by inventory item: units that Medusa reserves. */
  reserved: ReadonlyMap<string, ReadonlyMap<string, number>>
  orderStatuses: ReadonlyMap<string, string>
  parts: ReadonlyMap<string, Part[]>
}

/** An order that still has to be applied may differ; it is only reported if that fails. */
export function compareOrder(
  order: AuditedOrder,
  medusa: MedusaSide
): Difference[] {
  if (order.is_due) {
    return order.last_error === null ? [] : [notApplied(order)]
  }
  return [
    ...order.lines.flatMap((line) => [
      ...compareLedger(order, line),
      ...compareReservations(order, line, medusa),
    ]),
    ...compareMedusaOrder(order, medusa.orderStatuses),
  ]
}

const notApplied = (order: AuditedOrder): Difference => ({
  kind: "not_applied",
  amazon_order_id: order.amazon_order_id,
  expected: null,
  found: order.last_error,
  ...say(
    message("audit.not_applied", { order: order.amazon_order_id }),
    ...quoted(order.last_error),
    message("audit.retry")
  ),
  remedy: "repair",
})

function compareLedger(order: AuditedOrder, line: AuditedLine): Difference[] {
  const { balance, held_quantity, order_item_id } = line
  return balance === held_quantity
    ? []
    : [
        {
          kind: "ledger",
          amazon_order_id: order.amazon_order_id,
          order_item_id,
          expected: balance,
          found: held_quantity,
          ...say(
            message("audit.ledger", {
              ...nameOf(order, line),
              ledger: balance,
              line: held_quantity,
            }),
            message("audit.repair")
          ),
          remedy: "repair",
        },
      ]
}

function compareReservations(
  order: AuditedOrder,
  line: AuditedLine,
  { reserved, parts }: MedusaSide
): Difference[] {
  const { line_item_id, order_item_id, variant_id } = line
  const found = reserved.get(line_item_id) ?? new Map<string, number>()
  const units = line.held_in === "medusa" ? line.balance : 0
  const made = (variant_id !== null && parts.get(variant_id)) || []
  if (units > 0 && made.length === 0) {
    return [
      {
        kind: "variant_gone",
        amazon_order_id: order.amazon_order_id,
        order_item_id,
        expected: units,
        found: null,
        ...say(
          message(
            variant_id === null ? "audit.no_variant" : "audit.variant_gone",
            { ...nameOf(order, line), ledger: units }
          )
        ),
        remedy: "repair",
      },
    ]
  }
  const expected = new Map<string, number>()
  for (const { inventoryItemId, required } of units > 0 ? made : []) {
    expected.set(
      inventoryItemId,
      (expected.get(inventoryItemId) ?? 0) + units * required
    )
  }
  return [...new Set([...expected.keys(), ...found.keys()])].flatMap((item) =>
    compareQuantity(order, line, item, {
      wanted: expected.get(item) ?? 0,
      has: found.get(item) ?? 0,
      isOver: units === 0,
    })
  )
}

function compareQuantity(
  order: AuditedOrder,
  line: AuditedLine,
  inventory_item_id: string,
  { wanted, has, isOver }: { wanted: number; has: number; isOver: boolean }
): Difference[] {
  if (wanted === has) {
    return []
  }
  const place = { ...nameOf(order, line), item: inventory_item_id, found: has }
  return [
    {
      kind: isOver ? "stray_reservation" : "reservation",
      amazon_order_id: order.amazon_order_id,
      order_item_id: line.order_item_id,
      line_item_id: line.line_item_id,
      inventory_item_id,
      expected: wanted,
      found: has,
      ...(isOver
        ? say(message("audit.stray_reservation", place))
        : say(
            message("audit.reservation", { ...place, expected: wanted }),
            message("audit.repair")
          )),
      remedy: "repair",
    },
  ]
}

/** The statuses that a Medusa order may have; null: it need not exist. */
export const allowedStatuses: Record<AuditedOrder["phase"], string[] | null> = {
  none: null,
  held: null,
  placeholder: ["pending"],
  // A shop may cancel a paid order by itself; the order then says so as a problem of its own.
  completed: [
    "pending",
    "completed",
    "archived",
    "requires_action",
    "canceled",
  ],
  canceled: ["canceled", "archived"],
}

function compareMedusaOrder(
  order: AuditedOrder,
  statuses: ReadonlyMap<string, string>
): Difference[] {
  const { medusa_order_id, amazon_order_id } = order
  const allowed = allowedStatuses[order.phase]
  if (!allowed || (medusa_order_id === null && order.phase === "canceled")) {
    return []
  }
  const status = statuses.get(medusa_order_id ?? "")
  // It was cancelled between being announced and being made: there never was one.
  if (status === undefined && order.phase === "canceled") {
    return []
  }
  if (status === undefined) {
    return [
      {
        kind: "order_missing",
        amazon_order_id,
        expected: medusa_order_id,
        found: null,
        ...say(message("audit.order_missing", { order: amazon_order_id })),
        remedy: "person",
      },
    ]
  }
  return allowed.includes(status)
    ? []
    : [
        {
          kind: "order_status",
          amazon_order_id,
          medusa_order_id: medusa_order_id ?? "",
          expected: allowed[0] ?? null,
          found: status,
          ...wrongStatus(order, status),
        },
      ]
}

function wrongStatus(
  { phase, amazon_order_id }: AuditedOrder,
  status: string
): Judged {
  const values = { order: amazon_order_id, status }
  switch (phase) {
    case "placeholder":
      return { ...say(message("audit.not_pending", values)), remedy: "repair" }
    case "canceled":
      return { ...say(message("audit.not_canceled", values)), remedy: "person" }
    default:
      return { ...say(message("audit.goes_on", values)), remedy: "person" }
  }
}

const nameOf = (order: AuditedOrder, line: AuditedLine) => ({
  sku: line.sku ?? line.order_item_id,
  order: order.amazon_order_id,
})
