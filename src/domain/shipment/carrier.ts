// Who carries a parcel, in Amazon's words? The fulfilment may say it; else the owner's rules, the
// tracking link, a name, the number itself, and last what the marketplace's settings say.

import { knownCarriers, tellingNumbers } from "./known-carriers"

/** With this code, Amazon wants the carrier's name. */
export const otherCarrier = "Other"

export interface Carrier {
  code: string
  name: string | null
  method: string | null
}

/** What a fulfilment and its label tell. */
export interface CarrierClues {
  /** Said outright, in Amazon's words. */
  code: string | null
  name: string | null
  method: string | null
  /** The carrier as the shop or its provider calls it. */
  calledBy: readonly string[]
  providerId: string | null
  optionId: string | null
  optionName: string | null
  trackingUrl: string | null
  trackingNumber: string | null
}

export interface CarrierRule {
  match: "provider" | "option" | "tracking_host" | "name"
  value: string
  carrier_code: string
  carrier_name: string | null
  shipping_method: string | null
}

/** The marketplace's own. */
export interface CarrierDefault {
  code: string | null
  name: string | null
}

/** Null: nobody knows, and Amazon takes no parcel without. */
export function findCarrier(
  clues: CarrierClues,
  rules: readonly CarrierRule[],
  fallback: CarrierDefault
): Carrier | null {
  const carrier =
    said(clues) ??
    ruled(clues, rules) ??
    plain(byHost(clues.trackingUrl)) ??
    plain(byName(namesIn(clues))) ??
    plain(byNumber(clues.trackingNumber)) ??
    plain(fallback.code, fallback.name)
  if (!carrier || (carrier.code === otherCarrier && !carrier.name)) {
    return null
  }
  return { ...carrier, method: clues.method ?? carrier.method }
}

const plain = (code: string | null, name: string | null = null) =>
  code === null ? null : { code, name, method: null }

/** A name without a code is that of a carrier Amazon knows, or of another one. */
function said({ code, name }: CarrierClues): Carrier | null {
  if (code !== null) {
    return { code, name, method: null }
  }
  const known = name === null ? null : byName([name])
  return name === null
    ? null
    : { code: known ?? otherCarrier, name, method: null }
}

/** In this order, whatever the order of the rows: what is said of one option is said on purpose. */
const kinds = ["option", "provider", "tracking_host", "name"] as const

function ruled(
  clues: CarrierClues,
  rules: readonly CarrierRule[]
): Carrier | null {
  for (const kind of kinds) {
    const rule = rules.find(
      (one) => one.match === kind && fits(clues, kind, lower(one.value))
    )
    if (rule) {
      return {
        code: rule.carrier_code,
        name: rule.carrier_name,
        method: rule.shipping_method,
      }
    }
  }
  return null
}

function fits(
  clues: CarrierClues,
  kind: CarrierRule["match"],
  value: string
): boolean {
  switch (kind) {
    case "option":
      return (
        lower(clues.optionId) === value || lower(clues.optionName) === value
      )
    case "provider":
      return lower(clues.providerId) === value
    case "tracking_host": {
      const host = hostOf(clues.trackingUrl)
      return host === value || host.endsWith(`.${value}`)
    }
    case "name":
      return clues.calledBy.some((name) => lower(name) === value)
  }
}

function byHost(url: string | null): string | null {
  const labels = hostOf(url).split(".").slice(0, -1)
  const known = knownCarriers.find(({ hosts }) =>
    hosts.some((host) => labels.includes(host))
  )
  return known?.code ?? null
}

const namesIn = (clues: CarrierClues): string[] =>
  [...clues.calledBy, clues.optionName, clues.providerId].filter(
    (name) => name !== null
  )

/** The first name in which a carrier is recognised; in it, the longest word. */
function byName(names: readonly string[]): string | null {
  for (const name of names) {
    const text = ` ${wordsOf(name)} `
    const [longest] = knownCarriers
      .flatMap(({ code, words }) => words.map((word) => ({ code, word })))
      .filter(({ word }) => text.includes(` ${word} `))
      .sort((a, b) => b.word.length - a.word.length)
    if (longest) {
      return longest.code
    }
  }
  return null
}

function byNumber(number: string | null): string | null {
  const text = (number ?? "").replace(/\s/g, "").toUpperCase()
  return tellingNumbers.find(({ pattern }) => pattern.test(text))?.code ?? null
}

/** "dhl_dhl-paket" as "dhl dhl paket". A pick-up is not UPS. */
const wordsOf = (name: string): string =>
  lower(name)
    .replace(/pick[\s_-]?ups?/g, " ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()

/** "https://www.dhl.de/track?x=1" and "www.dhl.de/track" as "www.dhl.de"; "" for what is no link. */
const hostOf = (url: string | null): string =>
  /^(?:https?:\/\/)?([a-z0-9.-]+\.[a-z]{2,})(?:[:/?#]|$)/.exec(
    lower(url)
  )?.[1] ?? ""

export const isHostName = (text: string): boolean =>
  /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(text)

const lower = (text: string | null): string => (text ?? "").trim().toLowerCase()
