// A gateway that talks to a throw-away server, on a clock that only moves when it sleeps.

import type { AmazonGateway, CallBudget } from "../../index"
import { createGateway, createMemoryBudget } from "../../index"
import type { AmazonServer } from "./start-server"

// The client secret does not look like one of Amazon's, so that only its value can give it away.
export const secrets = {
  clientSecret: "client+secret/in tests=",
  refreshToken: "Atzr|refresh-token-in-tests",
  accessToken: "Atza|access-token",
}

export interface TestClock {
  now(): Date
  sleep(ms: number): Promise<void>
  random(): number
  advance(ms: number): void
  /** Every sleep that was asked for. */
  naps: number[]
}

export function aClock(): TestClock {
  let nowMs = Date.UTC(2026, 0, 15, 12)
  const naps: number[] = []
  return {
    now: () => new Date(nowMs),
    random: () => 0,
    naps,
    advance: (ms) => (nowMs += ms),
    sleep: async (ms) => {
      naps.push(ms)
      nowMs += ms
    },
  }
}

export interface GatewaySetup {
  budget?: CallBudget
  clock?: TestClock
  timeoutMs?: number
}

export function aGateway(
  server: Pick<AmazonServer, "url">,
  setup: GatewaySetup = {}
): { gateway: AmazonGateway; clock: TestClock } {
  const clock = setup.clock ?? aClock()
  const gateway = createGateway({
    credentials: {
      region: "eu",
      clientId: "amzn1.application-oa2-client.in-tests",
      clientSecret: secrets.clientSecret,
      refreshToken: secrets.refreshToken,
    },
    endpoint: { api: server.url, token: `${server.url}/auth/o2/token` },
    userAgent: "medusa-plugin-amazon/0.0.0 (Language=TypeScript)",
    budget: setup.budget ?? createMemoryBudget(clock),
    clock,
    ...(setup.timeoutMs && { timeoutMs: setup.timeoutMs }),
  })
  return { gateway, clock }
}

/** The error that a promise ends with. */
export async function failureOf(promise: Promise<unknown>): Promise<Error> {
  try {
    await promise
  } catch (error) {
    if (error instanceof Error) {
      return error
    }
  }
  throw new Error("It did not fail.")
}

export const aQuery = {
  updatedAfter: "2026-01-15T11:00:00.000Z",
  marketplaceIds: ["A1PA6795UKMFR9"],
}
