// Login with Amazon over HTTP. Accepts forms and JSON, as both are used in practice.

import { setTimeout as sleep } from "node:timers/promises"
import type { Request, Response } from "express"
import { TOKEN_LIFE_SECONDS } from "./lwa"
import { misbehave } from "./misbehave"
import type { SimulatedAmazon } from "./simulated-amazon"

export async function serveLwa(
  amazon: SimulatedAmazon,
  request: Request,
  response: Response
): Promise<void> {
  const fault = amazon.faults.next("getLwaToken")
  if (fault?.delayMs) {
    await sleep(fault.delayMs)
  }
  const { status, body } = await answer(amazon, request)
  if (fault && fault.kind !== "slow") {
    amazon.calls.record(
      "getLwaToken",
      await misbehave(response, fault.kind, async () => body)
    )
    return
  }
  amazon.calls.record("getLwaToken", status)
  response.status(status).set("cache-control", "no-store").json(body)
}

async function answer(
  amazon: SimulatedAmazon,
  request: Request
): Promise<{ status: number; body: object }> {
  const body = (request.body ?? {}) as Record<string, unknown>
  const grant = amazon.lwa.grant(body, amazon.clock.now())
  if (body["grant_type"] === "authorization_code") {
    // A code that was traded stays so, also after a restart.
    await amazon.remember()
  }
  if ("error" in grant) {
    return {
      status: grant.status,
      body: { error: grant.error, error_description: grant.description },
    }
  }
  return {
    status: 200,
    body: {
      access_token: amazon.lwa.issue(grant, amazon.clock.now()),
      token_type: "bearer",
      expires_in: TOKEN_LIFE_SECONDS,
      ...(grant.kind === "seller" && { refresh_token: grant.refreshToken }),
    },
  }
}
