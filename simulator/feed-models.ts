// Compares the documents of JSON_LISTINGS_FEED, both ways, with Amazon's schemas of them.

import { existsSync, readFileSync } from "node:fs"
import path from "node:path"
import Ajv from "ajv"
import { closed, complain, later } from "./strict-schema"

export type FeedModels = {
  /** The frame of a feed; its messages are looked at one by one. */
  disagreesWithFeed(feed: unknown): string | null
  disagreesWithMessage(message: unknown): string | null
  disagreesWithFeedResult(result: unknown): string | null
}

type Schema = { properties: Record<string, Record<string, unknown>> }

/** Null when one of the three schemas is absent. */
export function loadFeedModels(folder: string): FeedModels | null {
  const feed = read(folder, "listings-feed-schema-v2.json")
  const message = read(folder, "listings-feed-message-schema-v2.json")
  const result = read(folder, "listings-feed-processing-report-schema-v2.json")
  if (!feed || !message || !result) {
    return null
  }
  const ajv = new Ajv({ strict: false, validateSchema: false })
  const compile = (schema: object) =>
    later(() => ajv.compile(closed(schema) as object))
  const { items: _one, ...messages } = feed.properties["messages"] ?? {}
  const frame = { ...feed, properties: { ...feed.properties, messages } }
  const checks = {
    frame: compile(frame),
    message: compile(message),
    result: compile(result),
  }
  return {
    disagreesWithFeed: (given) => complain(checks.frame(), given),
    disagreesWithMessage: (given) => complain(checks.message(), given),
    disagreesWithFeedResult: (given) => complain(checks.result(), given),
  }
}

function read(folder: string, file: string): Schema | null {
  const location = path.join(folder, file)
  return existsSync(location)
    ? (JSON.parse(readFileSync(location, "utf8")) as Schema)
    : null
}
