// One request to Amazon, as a straight line of early returns.

import { randomUUID } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import type { Request, Response } from "express"
import type { AmazonCall, AmazonRoute } from "./amazon-route"
import {
  accessDenied,
  AmazonRefusal,
  invalidInput,
  quotaExceeded,
} from "./amazon-route"
import { misbehave } from "./misbehave"
import { readBody, TooLargeError } from "./read-body"
import type { SimulatedAmazon } from "./simulated-amazon"
import type { Validation } from "./validation"
import type { Seller } from "./world/marketplaces"

type Answer = { status: number; body: object | null }

const MOST_BYTES = 1024 * 1024

export class AmazonServer {
  constructor(
    private readonly amazon: SimulatedAmazon,
    private readonly validation: Validation,
    private readonly routes: readonly AmazonRoute[],
    private readonly log: (line: string) => void
  ) {}

  async serve(request: Request, response: Response): Promise<void> {
    response.setHeader("x-amzn-RequestId", randomUUID())
    const found = this.match(request)
    if (!found) {
      return this.refuseUnknown(request, response)
    }
    const { route, path } = found
    const rate = this.amazon.limits.rateOf(route.operation)
    if (rate) {
      response.setHeader("x-amzn-RateLimit-Limit", rate)
    }
    const admitted = this.admit(request, route)
    if (admitted instanceof AmazonRefusal) {
      return this.send(route, response, {
        status: admitted.status,
        body: admitted.toBody(),
      })
    }
    const fault = this.amazon.faults.next(route.operation)
    const origin = `http://${request.get("host") ?? "localhost"}`
    const query = new URL(request.originalUrl, origin).searchParams
    const answer = (): Promise<Answer> =>
      this.answer(request, route, { seller: admitted, query, path, origin })
    if (fault?.delayMs) {
      await sleep(fault.delayMs)
    }
    if (fault && fault.kind !== "slow") {
      const status = await misbehave(
        response,
        fault.kind,
        async () => (await answer()).body ?? {}
      )
      return this.amazon.calls.record(route.operation, status)
    }
    return this.send(route, response, await answer())
  }

  private match(
    request: Request
  ): { route: AmazonRoute; path: Record<string, string> } | null {
    for (const route of this.routes) {
      const path = matchPath(route.path, request.path)
      if (path && route.method === request.method) {
        return { route, path }
      }
    }
    return null
  }

  /** The seller, or why the call does not get through. */
  private admit(request: Request, route: AmazonRoute): Seller | AmazonRefusal {
    const agent = request.get("user-agent") ?? ""
    if (agent === "" || agent.length > 500) {
      return invalidInput(
        "The header 'user-agent' is missing or longer than 500 characters."
      )
    }
    const token = request.get("x-amz-access-token")
    if (!token) {
      return accessDenied("Access token is missing in the request header.")
    }
    const now = this.amazon.clock.now()
    const access = this.amazon.lwa.open(token, now)
    if (typeof access === "string") {
      return accessDenied(access)
    }
    if (access.kind === "grantless") {
      return accessDenied(`A grantless token cannot call ${route.operation}.`)
    }
    return this.amazon.limits.take(access.seller.sellerId, route.operation, now)
      ? access.seller
      : quotaExceeded()
  }

  private async answer(
    request: Request,
    route: AmazonRoute,
    call: Omit<AmazonCall, "body">
  ): Promise<Answer> {
    try {
      const given = route.hasNoBody ? undefined : await readJson(request)
      route.lookAtBody?.(given)
      this.throwIfUnlike("body", route, given)
      const body = await route.answer({ ...call, body: given }, this.amazon)
      this.throwIfUnlike("parameters", route, call.query)
      return { status: route.statusOf?.(body) ?? route.status ?? 200, body }
    } catch (error) {
      if (error instanceof AmazonRefusal) {
        return { status: error.status, body: error.toBody() }
      }
      this.log(
        `Failed to answer ${route.operation}: ${error instanceof Error ? error.stack : String(error)}`
      )
      return {
        status: 500,
        body: failure(
          "InternalFailure",
          `The simulator failed to answer ${route.operation}: ${String(error)}`
        ),
      }
    }
  }

  /** A body is looked at before it takes effect; parameters after our own rules have named what is wrong. */
  private throwIfUnlike(
    what: "body" | "parameters",
    route: AmazonRoute,
    given: unknown
  ): void {
    const { models } = this.validation
    const complaint =
      given instanceof URLSearchParams
        ? models?.disagreesWithQuery(route, given)
        : models?.disagreesWithBody(route, given)
    if (complaint) {
      throw invalidInput(`Amazon's model refuses the ${what}: ${complaint}`)
    }
  }

  /** The last look: what Amazon's model does not allow never leaves the house. */
  private send(route: AmazonRoute, response: Response, answer: Answer): void {
    const complaint = this.validation.look(
      `${route.operation} ${answer.status}`,
      (models) => models.disagreesWithAnswer(route, answer.status, answer.body)
    )
    if (complaint) {
      this.amazon.calls.record(route.operation, 500)
      response
        .status(500)
        .json(
          failure(
            "InvalidAnswer",
            `The simulator's answer to ${route.operation} breaks Amazon's model: ${complaint}. This is a bug of the simulator.`
          )
        )
      return
    }
    this.amazon.calls.record(route.operation, answer.status)
    response.status(answer.status)
    if (answer.body) {
      response.json(answer.body)
    } else {
      response.end()
    }
  }

  /** Loud: a typo must fail the test. */
  private refuseUnknown(request: Request, response: Response): void {
    const route = `${request.method} ${request.path}`
    this.amazon.calls.recordUnknown(route)
    const message =
      `The simulator has no route for ${route}. ` +
      "If the plugin should make this call, add it in simulator/routes/. If not, this is the bug."
    this.log(message)
    response.status(404).json(failure("NotFound", message))
  }
}

const failure = (code: string, message: string): object => ({
  errors: [{ code, message, details: "" }],
})

/** What a POST, PUT or PATCH brings along; undefined for the others. */
async function readJson(request: Request): Promise<unknown> {
  if (["GET", "DELETE"].includes(request.method)) {
    return undefined
  }
  if (!request.is("application/json")) {
    throw new AmazonRefusal(
      415,
      "UnsupportedMediaType",
      "The header 'content-type' must be application/json."
    )
  }
  try {
    return JSON.parse((await readBody(request, MOST_BYTES)).toString("utf8"))
  } catch (error) {
    throw invalidInput(
      error instanceof TooLargeError
        ? error.message
        : "The body of the request is no JSON."
    )
  }
}

/** The values of {placeholders}, or null when the path is another one. */
export function matchPath(
  pattern: string,
  path: string
): Record<string, string> | null {
  const wanted = pattern.split("/")
  const given = path.split("/")
  if (wanted.length !== given.length) {
    return null
  }
  const values: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? ""
    const name = /^\{(.+)\}$/.exec(part)?.[1]
    if (name === undefined && part !== value) {
      return null
    }
    if (name !== undefined) {
      values[name] = decode(value)
    }
  }
  return values
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
