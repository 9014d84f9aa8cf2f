// What happened to an order, in words: the server names events, and says what moved them.

import type { TimelineEntry } from "../hooks/orders"
import { readReason } from "./reasons"

interface Words {
  title: string
  text?: string
}

type Detail = Record<string, unknown>
type Translate = (key: string, values?: Detail) => string

/** Speaks the reader's language; keys are those of i18n/en/order-timeline.ts. */
export interface Speaker {
  t: Translate
  /** Whether there are words for it. */
  has: (key: string) => boolean
  number: (value: number) => string
  money: (of: { amount: string; currency: string }) => string
}

export function timelineWords(
  speaker: Speaker,
  { name, detail }: TimelineEntry,
  isFirstSight: boolean
): Words {
  if (name === "seen") {
    return seen(speaker, detail ?? {}, isFirstSight)
  }
  const tell = tellers[name]
  return tell ? tell(speaker, detail ?? {}) : { title: readable(name) }
}

/** Of an event that a newer server tells: "amazon.order.line-split" → "Order line split". */
function readable(name: string): string {
  const words = name.replace(/^amazon\./, "").replace(/[._-]+/g, " ")
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const textOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : ""

const ifKnown = (
  { t, has }: Speaker,
  group: string,
  word: unknown
): string | undefined =>
  has(`${group}.${textOf(word)}`) ? t(`${group}.${textOf(word)}`) : undefined

const joined = (...parts: (string | undefined)[]): string | undefined =>
  parts.filter(Boolean).join(" · ") || undefined

function seen(speaker: Speaker, detail: Detail, isFirstSight: boolean): Words {
  const status =
    ifKnown(speaker, "statuses", detail.status) ?? textOf(detail.status)
  return {
    title: speaker.t(isFirstSight ? "seenFirst" : "seen", { status }),
    text: ifKnown(speaker, "sources", detail.source),
  }
}

type Teller = (speaker: Speaker, detail: Detail) => Words

const plain =
  (key: string): Teller =>
  (speaker) => ({
    title: speaker.t(key),
    text: speaker.has(`${key}Text`) ? speaker.t(`${key}Text`) : undefined,
  })

const unitsOf = ({ t, number }: Speaker, { quantity, sku }: Detail): string =>
  t("units", { quantity: number(Number(quantity)), sku: textOf(sku) || "?" })

const moved =
  (kind: string): Teller =>
  (speaker, detail) => ({
    title: speaker.t(`stock.${kind}`),
    text: joined(
      unitsOf(speaker, detail),
      ifKnown(speaker, "causes", detail.cause)
    ),
  })

const offered =
  (how: "sent" | "shown"): Teller =>
  ({ t, number }, { quantity, sku }) => ({
    title: t(`offer.${how}`),
    text: t(`offer.${how}Text`, {
      quantity: number(Number(quantity)),
      sku: textOf(sku),
    }),
  })

function reasonWords(speaker: Speaker, reason: string): string {
  const { key, text } = readReason(reason)
  return ifKnown(speaker, "reasons", key) ?? text
}

const canceled: Teller = (speaker, { by, reason }) => ({
  title: speaker.t("canceled"),
  text:
    [
      ifKnown(speaker, "canceledBy", by),
      reason &&
        speaker.t("canceledReason", {
          reason: reasonWords(speaker, textOf(reason)),
        }),
    ]
      .filter(Boolean)
      .join(" ") || undefined,
})

const lineReduced: Teller = (speaker, { lines }) => ({
  title: speaker.t("lineReduced"),
  text: joined(
    ...listOf(lines).map(({ sku, from, to }) =>
      speaker.t("lineReducedText", {
        sku: textOf(sku) || "?",
        from: textOf(from),
        to: textOf(to),
      })
    )
  ),
})

/** "line ordli_…", "shipping method …" and "metadata.…" as the server writes them. */
function fieldWord(speaker: Speaker, field: string): string {
  const [first = ""] = field.split(/[ .]/)
  return first === "metadata"
    ? speaker.t("fields.metadata", { key: field.slice("metadata.".length) })
    : (ifKnown(speaker, "fields", first) ?? field)
}

const merged: Teller = (speaker, { fields }) => {
  const wordsOf = (outcome: string) => [
    ...new Set(
      listOf(fields)
        .filter((one) => one.outcome === outcome)
        .map((one) => fieldWord(speaker, textOf(one.field)))
    ),
  ]
  const line = (key: string, words: string[]) =>
    words.length > 0 ? speaker.t(key, { fields: words.join(", ") }) : undefined
  return {
    title: speaker.t("merged"),
    text: joined(
      line("mergedReplaced", wordsOf("replaced")),
      line("mergedKept", wordsOf("kept"))
    ),
  }
}

const listOf = (value: unknown): Detail[] =>
  Array.isArray(value) ? (value as Detail[]) : []

const problem: Teller = (speaker, { codes }) => ({
  title: speaker.t("problem"),
  text: joined(
    ...[...new Set(Array.isArray(codes) ? codes.map(textOf) : [])].map(
      (code) => ifKnown(speaker, "codes", code) ?? readable(code)
    )
  ),
})

const tellers: Readonly<Record<string, Teller | undefined>> = {
  held: plain("held"),
  released: plain("released"),
  merged,
  problem,
  "amazon.order.pending": plain("pending"),
  "amazon.order.completed": plain("completed"),
  "order.placed": plain("placed"),
  "amazon.order.canceled": canceled,
  "amazon.order.line-reduced": lineReduced,
  "amazon.inspection.opened": plain("inspectionOpened"),
  inspected: (speaker, detail) => ({
    title:
      ifKnown(speaker, "inspected", detail.outcome) ?? readable("inspected"),
    text: unitsOf(speaker, detail),
  }),
  shipped_elsewhere: (speaker, { units }) => ({
    title: speaker.t("shippedElsewhere"),
    text: speaker.t("shippedElsewhereText", {
      count: Number(units),
      formatted: speaker.number(Number(units)),
    }),
  }),
  cancellation_decided: (speaker, { decision }) => ({
    title:
      ifKnown(speaker, "decided", decision) ?? readable("cancellation_decided"),
  }),
  "amazon.order.returned": (speaker, detail) => ({
    title: speaker.t("returned"),
    text: unitsOf(speaker, detail),
  }),
  "amazon.order.refunded": (speaker, { amount, currency_code: currency }) => ({
    title: speaker.t("refunded", {
      amount: currency
        ? speaker.money({ amount: textOf(amount), currency: textOf(currency) })
        : textOf(amount),
    }),
  }),
  "amazon.shipment.confirmed": plain("shipmentConfirmed"),
  "amazon.shipment.refused": plain("shipmentRefused"),
  "offer.sent": offered("sent"),
  "offer.shown": offered("shown"),
  "stock.reserve": moved("reserve"),
  "stock.transfer": moved("transfer"),
  "stock.release": moved("release"),
  "stock.ship": moved("ship"),
}
