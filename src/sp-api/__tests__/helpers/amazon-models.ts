// Amazon's own models, where they lie beside this repository (`AMAZON_MODELS_PATH`, else
// ../shared/spapi-models): what do they have against a call?

import { existsSync, readFileSync } from "node:fs"
import path from "node:path"
import Ajv from "ajv"
import addFormats from "ajv-formats"
import type { Call } from "./start-server"

const folder =
  process.env["AMAZON_MODELS_PATH"] ??
  path.resolve(
    __dirname,
    "..",
    "..",
    "..",
    "..",
    "..",
    "shared",
    "spapi-models"
  )

export const itWithModels = existsSync(folder) ? it : it.skip

interface Parameter {
  name: string
  in: "query" | "path" | "body"
  required?: boolean
  type?: string
  schema?: object
}

interface Model {
  definitions: object
  paths: Record<string, Record<string, { parameters: Parameter[] }>>
}

export const readModel = (name: string): unknown =>
  JSON.parse(readFileSync(path.join(folder, name), "utf8"))

export const createAjv = () => {
  const ajv = new Ajv({ strict: false, validateSchema: false })
  addFormats(ajv)
  return ajv
}

/** A query is text; null where the model wants it as it is. */
function toJson(type: string | undefined, value: string) {
  if (type === "boolean") {
    return value === "true"
  }
  return type === "integer" ? Number(value) : null
}

/** What the model of the operation has against the call; null when it has nothing. */
export function complaintAbout(
  call: Call | undefined,
  name: string,
  template: string
): string | null {
  const model = readModel(name) as Model
  const method = call?.method.toLowerCase() ?? ""
  const parameters = model.paths[template]?.[method]?.parameters
  if (!parameters) {
    return `${method} ${template} is not in ${name}.`
  }
  const query = parameters.filter((one) => one.in === "query")
  const body = parameters.find((one) => one.in === "body")?.schema
  const schema = {
    definitions: model.definitions,
    type: "object",
    properties: {
      query: {
        type: "object",
        properties: Object.fromEntries(
          query.map(({ name, in: _in, required: _required, ...rest }) => [
            name,
            rest,
          ])
        ),
        required: query
          .filter(({ required }) => required)
          .map((one) => one.name),
        additionalProperties: false,
      },
      body: body ?? { type: "null" },
    },
  }
  const values = [...(call?.query ?? [])].map(([name, value]) => {
    const type = query.find((one) => one.name === name)?.type
    const list = type === "array" ? value.split(",") : value
    return [name, toJson(type, value) ?? list] as const
  })
  const ajv = createAjv()
  return ajv.validate(schema, {
    query: Object.fromEntries(values),
    body: call?.body ? JSON.parse(call.body) : null,
  })
    ? null
    : ajv.errorsText()
}
