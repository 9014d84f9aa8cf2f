// Checks every exchange against Amazon's own models, where those are present. Stricter than the
// models in one point: a field they do not know is a mismatch, so that a typo cannot pass.

import { existsSync, readFileSync } from "node:fs"
import path from "node:path"
import type { ValidateFunction } from "ajv"
import Ajv from "ajv"
import addFormats from "ajv-formats"
import type { AmazonRoute } from "./amazon-route"
import type { Operation } from "./control"

const files: Partial<Record<Operation, string>> = {
  searchOrders: "orders_2026-01-01.json",
  getOrder: "orders_2026-01-01.json",
  getMarketplaceParticipations: "sellers.json",
}

type Json = { [key: string]: unknown }
type Parameter = { name: string; in: string; required?: boolean; type?: string }
type OperationModel = {
  parameters?: Parameter[]
  responses: Record<string, { schema?: { $ref?: string } }>
}
type Model = Json & {
  definitions: Json
  paths: Record<string, Record<string, OperationModel>>
}

type Checks = {
  query: ValidateFunction
  answers: Map<number, ValidateFunction>
}

export type Models = {
  /** A sentence when the model disagrees, null when it does not. */
  disagreesWithQuery(route: AmazonRoute, query: URLSearchParams): string | null
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
  for (const route of routes) {
    const file = files[route.operation]
    const location = file && path.join(folder, file)
    if (!location || !existsSync(location)) {
      return null
    }
    checks.set(
      route.operation,
      compile(JSON.parse(readFileSync(location, "utf8")) as Model, route)
    )
  }
  return {
    disagreesWithQuery(route, query) {
      const known = checks.get(route.operation)
      return known ? complain(known.query, toValues(known.query, query)) : null
    },
    disagreesWithAnswer(route, status, body) {
      const check = checks.get(route.operation)?.answers.get(status)
      return check
        ? complain(check, body)
        : `Amazon's model of ${route.operation} knows no answer with status ${status}.`
    },
  }
}

function compile(model: Model, route: AmazonRoute): Checks {
  const ajv = new Ajv({ strict: false, validateSchema: false })
  addFormats(ajv)
  ajv.addSchema({ definitions: closed(model.definitions) as Json }, "model")
  const operation = model.paths[route.path]?.[route.method.toLowerCase()]
  if (!operation) {
    throw new Error(
      `Failed to load the models: ${route.method} ${route.path} is not in them.`
    )
  }
  const answers = new Map<number, ValidateFunction>()
  for (const [status, { schema }] of Object.entries(operation.responses)) {
    if (schema?.$ref) {
      answers.set(Number(status), ajv.compile({ $ref: `model${schema.$ref}` }))
    }
  }
  const parameters = (operation.parameters ?? []).filter(
    (one) => one.in === "query"
  )
  const query = ajv.compile({
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
  return { query, answers }
}

/** The same schemas, with no room for properties they do not name. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) {
    return (schema as unknown[]).map(closed)
  }
  if (typeof schema !== "object" || schema === null) {
    return schema
  }
  const copy = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, closed(value)])
  )
  return "properties" in copy &&
    !("additionalProperties" in copy) &&
    copy["type"] === "object"
    ? { ...copy, additionalProperties: false }
    : copy
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
      return [name, type === "integer" ? Number(value) : value]
    })
  )
}

function complain(check: ValidateFunction, value: unknown): string | null {
  if (check(value)) {
    return null
  }
  return (check.errors ?? [])
    .map(
      ({ instancePath, message, params }) =>
        `${instancePath || "/"} ${message ?? ""} ${JSON.stringify(params)}`
    )
    .join("; ")
}
