// A simulator with a database of its own for one test file, calm again before every test.

import { existsSync } from "node:fs"
import path from "node:path"
import type {
  GetOrderResponse,
  Order,
  SearchOrdersResponse,
} from "@sp-api-sdk/orders-api-2026-01-01"
import { Client } from "pg"
import type { Simulator, SimulatorControl, SimulatorOptions } from "../index"
import { application, sellers, startSimulator } from "../index"

const base = process.env["TEST_DATABASE_URL_BASE"]

/** Says so when it skips: `TEST_DATABASE_URL_BASE=postgres://user:password@host:port`. */
export const describeWithPostgres = base ? describe : describe.skip

const modelsPath =
  process.env["AMAZON_MODELS_PATH"] ??
  path.resolve(__dirname, "..", "..", "..", "shared", "spapi-models")

export const itWithModels = existsSync(modelsPath) ? it : it.skip

export const everything = [
  "BUYER,RECIPIENT,PROCEEDS,EXPENSE,PROMOTION,CANCELLATION",
  "FULFILLMENT,PACKAGES,TAX,PAYMENT,FULFILLMENT_ORDERS",
].join(",")

export const longAgo = "2020-01-01T00:00:00Z"

export type Answered = {
  status: number
  headers: Headers
  text: string
  body: unknown
}

export class AmazonForTests {
  private simulator: Simulator | null = null
  private readonly tokens = new Map<string, string>()

  constructor(private readonly database: string) {}

  get running(): Simulator {
    if (!this.simulator) {
      throw new Error("Failed to use the simulator: it is not running.")
    }
    return this.simulator
  }

  get control(): SimulatorControl {
    return this.running.control
  }

  get databaseUrl(): string {
    return `${base}/${this.database}`
  }

  async start(options: Partial<SimulatorOptions> = {}): Promise<void> {
    this.simulator = await startSimulator({
      databaseUrl: this.databaseUrl,
      ...options,
    })
  }

  async stop(): Promise<void> {
    await this.simulator?.stop()
    this.simulator = null
  }

  async signIn(body: Record<string, string> = {}): Promise<Answered> {
    return read(
      await fetch(this.running.lwaUrl, {
        method: "POST",
        body: new URLSearchParams({
          grant_type: "refresh_token",
          refresh_token: "Atzr|simulated-refresh-token",
          client_id: application.clientId,
          client_secret: application.clientSecret,
          ...body,
        }),
      })
    )
  }

  /** The access token of one region's seller; kept for the test. */
  async token(region: 0 | 1 | 2 = 0): Promise<string> {
    const refreshToken = sellers[region]?.refreshToken ?? ""
    const known = this.tokens.get(refreshToken)
    if (known) {
      return known
    }
    const { body } = await this.signIn({ refresh_token: refreshToken })
    const token = (body as { access_token: string }).access_token
    this.tokens.set(refreshToken, token)
    return token
  }

  forgetTokens(): void {
    this.tokens.clear()
  }

  async get(
    location: string,
    init: { region?: 0 | 1 | 2; headers?: object; signal?: AbortSignal } = {}
  ): Promise<Answered> {
    const headers = {
      "x-amz-access-token": await this.token(init.region),
      "user-agent": "tests/1.0 (Language=TypeScript)",
      ...init.headers,
    }
    const url = `${this.running.url}${location}`
    return read(await fetch(url, { headers, signal: init.signal }))
  }

  /** A request with a body, as JSON unless it is text already. */
  async send(
    method: "POST" | "PUT" | "PATCH" | "DELETE",
    location: string,
    body?: unknown,
    init: { region?: 0 | 1 | 2; headers?: Record<string, string> } = {}
  ): Promise<Answered> {
    return read(
      await fetch(`${this.running.url}${location}`, {
        method,
        headers: {
          "x-amz-access-token": await this.token(init.region),
          "user-agent": "tests/1.0 (Language=TypeScript)",
          "content-type": "application/json",
          ...init.headers,
        },
        ...(body !== undefined && {
          body: typeof body === "string" ? body : JSON.stringify(body),
        }),
      })
    )
  }

  search(query: Record<string, string>, region?: 0 | 1 | 2): Promise<Answered> {
    const search = new URLSearchParams(query).toString()
    return this.get(`/orders/2026-01-01/orders?${search}`, { region })
  }

  /** Every order changed since long ago, unless the query says otherwise. */
  async list(
    query: Record<string, string> = {},
    region?: 0 | 1 | 2
  ): Promise<SearchOrdersResponse> {
    const window: Record<string, string> =
      "createdAfter" in query ? {} : { lastUpdatedAfter: longAgo }
    const { status, body, text } = await this.search(
      { ...window, includedData: everything, ...query },
      region
    )
    if (status !== 200) {
      throw new Error(`Failed to list: ${status} ${text}`)
    }
    return body as SearchOrdersResponse
  }

  async listIds(query: Record<string, string> = {}): Promise<string[]> {
    const { orders } = await this.list(query)
    return orders.map(({ orderId }) => orderId)
  }

  async order(
    orderId: string,
    includedData = everything,
    region?: 0 | 1 | 2
  ): Promise<Order> {
    const { status, body, text } = await this.get(
      `/orders/2026-01-01/orders/${orderId}?includedData=${includedData}`,
      { region }
    )
    if (status !== 200) {
      throw new Error(`Failed to get ${orderId}: ${status} ${text}`)
    }
    return (body as GetOrderResponse).order
  }

  /** Past the end of every window that was asked for so far. */
  async later(): Promise<void> {
    await this.control.advanceClock(1000)
  }

  async createDatabase(): Promise<void> {
    await onServer(`DROP DATABASE IF EXISTS ${this.database} WITH (FORCE)`)
    await onServer(`CREATE DATABASE ${this.database}`)
  }

  async dropDatabase(): Promise<void> {
    await onServer(`DROP DATABASE IF EXISTS ${this.database} WITH (FORCE)`)
  }
}

/** Call it inside a describeWithPostgres. */
export function simulatedAmazon(name: string): AmazonForTests {
  const amazon = new AmazonForTests(`simulator_${name}_${process.pid}`)
  beforeAll(async () => {
    await amazon.createDatabase()
    await amazon.start()
  })
  beforeEach(async () => {
    amazon.forgetTokens()
    await amazon.control.reset()
  })
  afterAll(async () => {
    await amazon.stop()
    await amazon.dropDatabase()
  })
  return amazon
}

export async function read(response: Response): Promise<Answered> {
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: parse(text),
  }
}

export const errorOf = ({
  body,
}: Answered): { code: string; message: string } =>
  (body as { errors: { code: string; message: string }[] }).errors[0] ?? {
    code: "",
    message: "",
  }

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

async function onServer(sql: string): Promise<void> {
  const client = new Client(`${base}/postgres`)
  await client.connect()
  await client.query(sql)
  await client.end()
}
