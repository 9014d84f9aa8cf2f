// The only file that sends HTTP. What it returns is an answer of any status, as text; what it
// throws is an UnavailableError that holds no part of the request.
//
// Of the generated SDK we use the bare `OrdersApi` class: it knows paths and parameters from
// Amazon's model. We bring axios, token, limits and retries ourselves, because the SDK's own
// client (common 4.0.4) has no timeout, cannot retry when loaded as CommonJS, sleeps minutes
// inside a call and throws errors that hold the access token. It joins list parameters as
// "a%2Cb", which is the comma of Amazon's csv lists, percent-encoded as RFC 3986 allows.

import { OrdersApi } from "@sp-api-sdk/orders-api-2026-01-01"
import axios, {
  isAxiosError,
  type AxiosInstance,
  type AxiosResponse,
  type RawAxiosRequestConfig,
} from "axios"
import { InvariantError } from "../domain/errors"
import type { Endpoint } from "./endpoints"
import { UnavailableError } from "./errors/unavailable-error"
import type { FailedOperation } from "./errors/sp-api-error"
import { readRateHeader, type StatedRate } from "./rate-header"
import type { Redactor } from "./redact"

/** What is asked, for the sentence in an error. */
export interface Subject {
  operation: FailedOperation
  /** As it follows "Failed to". */
  what: string
}

export interface Answer {
  status: number
  requestId?: string
  rate: StatedRate
  body: string
}

export interface AmazonApi {
  orders: OrdersApi
  /** For APIs without a generated class: a GET of a path. */
  get(path: string, options: RawAxiosRequestConfig): Promise<AxiosResponse>
}

export type Request = (
  api: AmazonApi,
  options: RawAxiosRequestConfig
) => Promise<AxiosResponse<unknown>>

export interface Transport {
  send(subject: Subject, accessToken: string, request: Request): Promise<Answer>
  /** A form for the token endpoint, the one call without an access token. */
  postForm(subject: Subject, form: Record<string, string>): Promise<Answer>
}

export interface TransportOptions {
  endpoint: Endpoint
  userAgent: string
  timeoutMs: number
  redactor: Redactor
}

/** A page has at most 100 orders: half a megabyte for each is far beyond any of them. */
const largestAnswerBytes = 50 * 1024 * 1024

export function createTransport(options: TransportOptions): Transport {
  const { endpoint, userAgent, timeoutMs, redactor } = options
  const http = createHttp(userAgent)
  const baseUrl = endpoint.api.replace(/\/+$/, "")
  const api: AmazonApi = {
    orders: new OrdersApi(undefined, baseUrl, http),
    get: (path, config) => http.get(baseUrl + path, config),
  }

  async function exchange(
    subject: Subject,
    call: (signal: AbortSignal) => Promise<AxiosResponse<unknown>>
  ): Promise<Answer> {
    // Axios' own timeout only notices silence; a drip of bytes could last for ever. This one
    // bounds the whole exchange.
    const signal = AbortSignal.timeout(timeoutMs)
    try {
      return toAnswer(await call(signal))
    } catch (error) {
      throw toSafeError(error, subject, signal.aborted)
    }
  }

  function toSafeError(error: unknown, subject: Subject, isTimeout: boolean) {
    const cause = redactor.cause(error)
    if (!isAxiosError(error)) {
      // Not the network: a mistake of ours, or of the generated class.
      return new InvariantError(`Failed to ${subject.what}: ${cause.message}`, {
        cause,
      })
    }
    const code = isTimeout ? "ETIMEDOUT" : error.code
    const why = isTimeout
      ? `Amazon did not answer within ${timeoutMs} ms`
      : `the connection failed (${cause.message})`
    return new UnavailableError(
      { ...subject, code, cause },
      isTimeout ? "timeout" : "network",
      why
    )
  }

  return {
    send: (subject, accessToken, request) =>
      exchange(subject, (signal) =>
        request(api, {
          signal,
          headers: { "x-amz-access-token": accessToken },
        })
      ),

    postForm: (subject, form) =>
      exchange(subject, (signal) =>
        http.post(endpoint.token, new URLSearchParams(form), { signal })
      ),
  }
}

const createHttp = (userAgent: string): AxiosInstance =>
  axios.create({
    headers: { "user-agent": userAgent, accept: "application/json" },
    // Amazon does not redirect. Following one would hand the token to another host.
    maxRedirects: 0,
    maxContentLength: largestAnswerBytes,
    // Every status is an answer: axios' own error would carry the request's secrets.
    validateStatus: () => true,
    // Text, parsed by us: axios hands out a broken JSON body as a string without a word.
    responseType: "text",
    transformResponse: [(body: unknown) => body],
  })

function toAnswer(response: AxiosResponse<unknown>): Answer {
  const { status, headers, data } = response
  const requestId: unknown = headers["x-amzn-requestid"]
  return {
    status,
    ...(typeof requestId === "string" && { requestId }),
    rate: readRateHeader(headers["x-amzn-ratelimit-limit"]),
    body: typeof data === "string" ? data : "",
  }
}
