// How is one question put to Amazon? Get a token, take a call from the budget, send, learn what
// Amazon says about our rate; then decide about another try. Returns only a 2xx answer.

import type { CallBudget } from "./call-budget"
import { isSpApiError } from "./errors/sp-api-error"
import { isUnavailableError } from "./errors/unavailable-error"
import { RateLimitedError } from "./errors/rate-limited-error"
import type { LwaToken } from "./lwa-token"
import type { Redactor } from "./redact"
import { toError } from "./refusal"
import { decideRetry } from "./retry"
import type { Answer, Request, Subject, Transport } from "./transport"
import { usagePlans, type Operation } from "./usage-plans"

export interface Question extends Subject {
  operation: Operation
  request: Request
  /** What the request says of a person: hidden where Amazon repeats it in a refusal. */
  personal?: readonly string[]
}

export type Ask = (question: Question) => Promise<Answer>

export interface Clock {
  now(): Date
  sleep(ms: number): Promise<void>
  /** 0 to 1, like Math.random. */
  random(): number
}

export interface AskOptions {
  transport: Pick<Transport, "send">
  token: LwaToken
  budget: CallBudget
  clock: Clock
  redactor: Redactor
}

export function createAsk(options: AskOptions): Ask {
  const { transport, token, budget, clock, redactor } = options
  const lastStated = new Map<Operation, number>()

  async function once(question: Question, accessToken: string) {
    const { operation, what, request, personal } = question
    const answer = await transport.send(
      { operation, what },
      accessToken,
      request
    )
    await learn(operation, answer)
    if (answer.status >= 200 && answer.status < 300) {
      return answer
    }
    throw toError({
      subject: { operation, what },
      answer,
      redactor: personal ? redactor.withoutPerson(personal) : redactor,
      ratePerSecond: lastStated.get(operation) ?? usagePlans[operation].rate,
      random: clock.random(),
    })
  }

  /** Only what is new: a shared budget pays a write for each lesson. */
  async function learn(operation: Operation, { status, rate }: Answer) {
    const perSecond = rate.kind === "stated" ? rate.perSecond : undefined
    const isNew =
      perSecond !== undefined && perSecond !== lastStated.get(operation)
    const isExhausted = status === 429
    if (isNew) {
      lastStated.set(operation, perSecond)
    }
    if (isNew || isExhausted) {
      await budget.learn(operation, {
        ...(perSecond !== undefined && { ratePerSecond: perSecond }),
        ...(isExhausted && { exhausted: true }),
      })
    }
  }

  /** Waits for a call of the budget, but never longer in all than the operation allows. */
  async function waitForTurn({ operation, what }: Question, before: unknown) {
    let patienceMs = usagePlans[operation].maxWaitMs
    for (;;) {
      const turn = await budget.take(operation)
      if (turn.granted) {
        return
      }
      if (turn.retryAfterMs > patienceMs) {
        throw new RateLimitedError(
          { operation, what, cause: before },
          turn.retryAfterMs,
          "budget",
          "the calls that Amazon allows this seller are used up, so Amazon was not asked"
        )
      }
      patienceMs -= turn.retryAfterMs
      await clock.sleep(turn.retryAfterMs)
    }
  }

  return async function ask(question) {
    let refused: string | null = null
    let before: unknown
    let mayHaveArrived = false
    for (let attempt = 1; ; attempt++) {
      let accessToken = ""
      try {
        accessToken = refused
          ? await token.replace(refused)
          : await token.current()
        await waitForTurn(question, before)
        return await once(question, accessToken)
      } catch (error) {
        mayHaveArrived ||= isUnavailableError(error)
        if (isSpApiError(error)) {
          error.mayHaveArrived = mayHaveArrived
        }
        const decision = decideRetry({
          error,
          operation: question.operation,
          attempt,
          hasRenewedToken: refused !== null,
          random: () => clock.random(),
        })
        if (!decision.again) {
          throw error
        }
        if (decision.withNewToken) {
          refused = accessToken
        }
        before = error
        await clock.sleep(decision.afterMs)
      }
    }
  }
}
