// Reads the document of a JSON_LISTINGS_FEED: its messages, or why there is nothing to go on with.

import { patchOps } from "./listing-write"
import type { Patch } from "./read-patches"
import { isTopLevel } from "./read-patches"

export const MOST_MESSAGES = 25_000
const HIGHEST_ID = 2_147_483_647

export type FeedIssue = {
  messageId?: number
  sku?: string
  code: string
  severity: "ERROR" | "WARNING" | "INFO"
  message: string
  attributeName?: string
}

export type FeedMessage = {
  messageId: number
  sku: string
  productType: string
  patches: Patch[]
  /** What is wrong with the message itself; then it has no patches. */
  problem: FeedIssue | null
}

/** A sentence when Amazon's model disagrees, null when it does not or is not there. */
export type FeedCheck = {
  feed: (feed: unknown) => string | null
  message: (message: unknown) => string | null
}

type Loose = Record<string, unknown>

/** One issue without a message: the whole feed is not understood. */
export function readFeed(
  text: string,
  sellerId: string,
  check: FeedCheck
): FeedMessage[] | FeedIssue {
  const feed = parse(text)
  if (!feed) {
    return fatal("4002001", "Item 'Feed' cannot be parsed.")
  }
  const { header, messages } = feed
  const complaint = check.feed(feed)
  if (complaint) {
    return fatal("4002001", `Item 'Feed' cannot be parsed: ${complaint}`)
  }
  const { sellerId: given, version, report } = (header ?? {}) as Loose
  if (given !== sellerId) {
    return fatal("4002005", "The header must name the seller who sends it.")
  }
  if (version !== "2.0") {
    return fatal("4002005", "The header must say version 2.0.")
  }
  if (report !== undefined) {
    return fatal("4002001", "This Amazon does not put items into the report.")
  }
  if (!Array.isArray(messages) || messages.length === 0) {
    return fatal("4002001", "Item 'Feed' has no messages.")
  }
  if (messages.length > MOST_MESSAGES) {
    return fatal("4002001", `A feed has at most ${MOST_MESSAGES} messages.`)
  }
  const ids = (messages as Loose[]).map((message) => message?.["messageId"])
  if (!ids.every(isMessageId) || new Set(ids).size < ids.length) {
    return fatal(
      "4002001",
      `Each message needs a 'messageId' of its own, from 1 to ${HIGHEST_ID}.`
    )
  }
  return (messages as Loose[]).map((message) => readMessage(message, check))
}

function readMessage(message: Loose, check: FeedCheck): FeedMessage {
  const { messageId, sku, operationType, productType, patches, attributes } =
    message
  const read = {
    messageId: Number(messageId),
    sku: typeof sku === "string" ? sku : "",
    productType: typeof productType === "string" ? productType : "",
  }
  const refused = (code: string, text: string): FeedMessage => ({
    ...read,
    patches: [],
    problem: {
      messageId: read.messageId,
      ...(read.sku && { sku: read.sku }),
      code,
      severity: "ERROR",
      message: text,
    },
  })
  const complaint = check.message(message)
  if (complaint || !read.sku) {
    return refused(
      "4002008",
      `The message is not what the schema of feed messages asks for: ${complaint ?? "it names no SKU."}`
    )
  }
  if (operationType !== "PATCH" && operationType !== "PARTIAL_UPDATE") {
    return refused(
      "4002008",
      `This Amazon knows PATCH and PARTIAL_UPDATE, not ${String(operationType)}.`
    )
  }
  const given = operationType === "PATCH" ? patches : toPatches(attributes)
  if (!read.productType) {
    return refused("4002008", "The message names no product type.")
  }
  return arePatches(given)
    ? { ...read, patches: given, problem: null }
    : refused("BAD_REQUEST", "Invalid parameters provided.")
}

/** "Equivalent to using PATCH with the replace op", as the schema puts it. */
const toPatches = (attributes: unknown): Patch[] =>
  Object.entries((attributes ?? {}) as Loose).map(([name, value]) => ({
    op: "replace",
    path: `/attributes/${name}`,
    value: value as unknown[],
  }))

const arePatches = (patches: unknown): patches is Patch[] =>
  Array.isArray(patches) &&
  patches.length > 0 &&
  (patches as Partial<Patch>[]).every(
    ({ op, path, value }) =>
      patchOps.some((one) => one === op) &&
      typeof path === "string" &&
      isTopLevel(path) &&
      (value === undefined || isListOfObjects(value))
  )

const isListOfObjects = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every((one) => typeof one === "object" && one !== null)

const isMessageId = (id: unknown): boolean =>
  Number.isInteger(id) && Number(id) >= 1 && Number(id) <= HIGHEST_ID

const fatal = (code: string, message: string): FeedIssue => ({
  code,
  severity: "ERROR",
  message,
})

function parse(text: string): Loose | null {
  try {
    const feed: unknown = JSON.parse(text)
    return typeof feed === "object" && feed !== null ? (feed as Loose) : null
  } catch {
    return null
  }
}
