// Checks every exchange against Amazon's own models, where those are present. Stricter than the
// models in one point: a field they do not know is a mismatch, so that a typo cannot pass.

import { existsSync, readFileSync } from "node:fs"
import path from "node:path"
import type { ValidateFunction } from "ajv"
import Ajv from "ajv"
import addFormats from "ajv-formats"
import type { AmazonRoute } from "./amazon-route"
import type { Operation } from "./control"
import type { FeedModels } from "./feed-models"
import { loadFeedModels } from "./feed-models"
import type { Check } from "./strict-schema"
import { closed, complain, later } from "./strict-schema"

const files: Partial<Record<Operation, string>> = {
  searchOrders: "orders_2026-01-01.json",
  getOrder: "orders_2026-01-01.json",
  confirmShipment: "ordersV0.json",
  getMarketplaceParticipations: "sellers.json",
  searchListingsItems: "listingsItems_2021-08-01.json",
  getListingsItem: "listingsItems_2021-08-01.json",
  patchListingsItem: "listingsItems_2021-08-01.json",
  createFeedDocument: "feeds_2021-06-30.json",
  createFeed: "feeds_2021-06-30.json",
  getFeed: "feeds_2021-06-30.json",
  getFeeds: "feeds_2021-06-30.json",
  cancelFeed: "feeds_2021-06-30.json",
  getFeedDocument: "feeds_2021-06-30.json",
  createReport: "reports_2021-06-30.json",
  getReport: "reports_2021-06-30.json",
  getReportDocument: "reports_2021-06-30.json",
  getInventorySummaries: "fbaInventory.json",
  getFulfillmentPreview: "fulfillmentOutbound_2020-07-01.json",
  createFulfillmentOrder: "fulfillmentOutbound_2020-07-01.json",
  listAllFulfillmentOrders: "fulfillmentOutbound_2020-07-01.json",
  getFulfillmentOrder: "fulfillmentOutbound_2020-07-01.json",
  updateFulfillmentOrder: "fulfillmentOutbound_2020-07-01.json",
  cancelFulfillmentOrder: "fulfillmentOutbound_2020-07-01.json",
  getPackageTrackingDetails: "fulfillmentOutbound_2020-07-01.json",
  listReturnReasonCodes: "fulfillmentOutbound_2020-07-01.json",
  createFulfillmentReturn: "fulfillmentOutbound_2020-07-01.json",
  getOutboundPreview: "fulfillmentOutbound_2026-07-04.json",
  createOutboundOrder: "fulfillmentOutbound_2026-07-04.json",
  listOutboundOrders: "fulfillmentOutbound_2026-07-04.json",
  getOutboundOrder: "fulfillmentOutbound_2026-07-04.json",
  updateOutboundOrder: "fulfillmentOutbound_2026-07-04.json",
  cancelOutboundOrder: "fulfillmentOutbound_2026-07-04.json",
}

type Json = { [key: string]: unknown }
type Parameter = {
  name: string
  in: string
  required?: boolean
  type?: string
  schema?: { $ref: string }
}
type OperationModel = {
  parameters?: Parameter[]
  responses: Record<string, { schema?: { $ref?: string } }>
}
type Model = Json & {
  definitions: Json
  paths: Record<string, Record<string, OperationModel>>
}

type Checks = {
  query: Check
  /** Null where the operation takes none. */
  body: Check | null
  /** Null where the answer is empty. */
  answers: Map<number, Check | null>
}

export type Models = FeedModels & {
  /** A sentence when the model disagrees, null when it does not. */
  disagreesWithQuery(route: AmazonRoute, query: URLSearchParams): string | null
  disagreesWithBody(route: AmazonRoute, body: unknown): string | null
  disagreesWithAnswer(
    route: AmazonRoute,
    status: number,
    body: unknown
  ): string | null
}

/** Null when the folder or one of its files is absent. */
export function loadModels(
  folder: string,
  routes: readonly AmazonRoute[]
): Models | null {
  const checks = new Map<Operation, Checks>()
  const opened = new Map<string, ReturnType<typeof openModel>>()
  for (const route of routes) {
    const file = files[route.operation]
    const location = file && path.join(folder, file)
    if (!location || !existsSync(location)) {
      return null
    }
    const model = opened.get(location) ?? openModel(location)
    opened.set(location, model)
    checks.set(route.operation, toChecks(model, route))
  }
  const feeds = loadFeedModels(folder)
  return (
    feeds && {
      ...feeds,
      disagreesWithQuery(route, query) {
        const check = checks.get(route.operation)?.query()
        return check ? complain(check, toValues(check, query)) : null
      },
      disagreesWithBody(route, body) {
        const check = checks.get(route.operation)?.body
        return check ? complain(check(), body) : null
      },
      disagreesWithAnswer(route, status, body) {
        const check = checks.get(route.operation)?.answers.get(status)
        if (check === undefined) {
          return `Amazon's model of ${route.operation} knows no answer with status ${status}.`
        }
        if (check === null) {
          return body === null ? null : "the answer has a body, and must not."
        }
        return complain(check(), body)
      },
    }
  )
}

/** One file holds several operations; reading it once is enough. */
function openModel(location: string): { model: Model; ajv: Ajv } {
  const model = JSON.parse(readFileSync(location, "utf8")) as Model
  const ajv = new Ajv({ strict: false, validateSchema: false })
  addFormats(ajv)
  ajv.addSchema({ definitions: closed(model.definitions) as Json }, "model")
  return { model, ajv }
}

function toChecks(
  { model, ajv }: ReturnType<typeof openModel>,
  route: AmazonRoute
): Checks {
  const operation = model.paths[route.path]?.[route.method.toLowerCase()]
  if (!operation) {
    throw new Error(
      `Failed to load the models: ${route.method} ${route.path} is not in them.`
    )
  }
  const compiled = (schema: { $ref?: string } | undefined): Check | null => {
    const ref = schema?.$ref
    return ref ? later(() => ajv.compile({ $ref: `model${ref}` })) : null
  }
  const answers = new Map(
    Object.entries(operation.responses).map(([status, { schema }]) => [
      Number(status),
      compiled(schema),
    ])
  )
  const body = (operation.parameters ?? []).find((one) => one.in === "body")
  const parameters = (operation.parameters ?? []).filter(
    (one) => one.in === "query"
  )
  const query = later(() =>
    ajv.compile({
      type: "object",
      properties: Object.fromEntries(
        parameters.map(({ name, in: _in, required: _required, ...schema }) => [
          name,
          schema,
        ])
      ),
      required: parameters
        .filter(({ required }) => required)
        .map(({ name }) => name),
      additionalProperties: false,
    })
  )
  return { query, body: compiled(body?.schema), answers }
}

/** Lists arrive as comma-separated text and numbers as text. */
function toValues(check: ValidateFunction, query: URLSearchParams): Json {
  const { properties } = check.schema as {
    properties: Record<string, Parameter>
  }
  return Object.fromEntries(
    [...query.entries()].map(([name, value]): [string, unknown] => {
      const type = properties[name]?.type
      if (type === "array") {
        return [name, value.split(",")]
      }
      if (type === "boolean") {
        return [name, value === "true" || (value !== "false" && value)]
      }
      return [name, type === "integer" ? Number(value) : value]
    })
  )
}
