// The only file that sends HTTP. What it returns is an answer of any status, as text (or as the
// bytes of a document); what it throws is an UnavailableError that holds no part of the request.

import axios, {
  isAxiosError,
  type AxiosError,
  type AxiosInstance,
  type AxiosRequestConfig,
  type AxiosResponse,
  type RawAxiosRequestConfig,
} from "axios"
import { InvariantError } from "../domain/errors"
import { createAmazonApi, type AmazonApi } from "./amazon-api"
import type { Endpoint } from "./endpoints"
import { UnavailableError } from "./errors/unavailable-error"
import { UnexpectedShapeError } from "./errors/unexpected-shape-error"
import type { FailedOperation } from "./errors/sp-api-error"
import { readRateHeader, type StatedRate } from "./rate-header"
import type { Redactor } from "./redact"
import { usagePlans, type Operation } from "./usage-plans"

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

/** What the store of documents answered. No header of it is about rates or request ids. */
export interface DocumentAnswer {
  status: number
  /** "" when it is not stated. */
  contentType: string
  /** Packed for the way, besides what Amazon says about the document itself. */
  isGzipped: boolean
  bytes: Buffer
}

export type Request = (
  api: AmazonApi,
  options: RawAxiosRequestConfig
) => Promise<AxiosResponse<unknown>>

export interface CallSubject extends Subject {
  operation: Operation
}

export interface Transport {
  send(
    subject: CallSubject,
    accessToken: string,
    request: Request
  ): Promise<Answer>
  /** A form for the token endpoint, the one call without an access token. */
  postForm(subject: Subject, form: Record<string, string>): Promise<Answer>
  /** To an address that Amazon gave for this document alone: without the access token. */
  sendDocument(
    subject: Subject,
    address: string,
    document: { contentType: string; bytes: Buffer }
  ): Promise<DocumentAnswer>
  fetchDocument(subject: Subject, address: string): Promise<DocumentAnswer>
}

export interface TransportOptions {
  endpoint: Endpoint
  userAgent: string
  timeoutMs: number
  redactor: Redactor
}

/** A page has at most 100 orders: half a megabyte for each is far beyond any of them. */
const largestAnswerBytes = 50 * 1024 * 1024

/** A report of 100,000 listings has about 50 MiB, and a tenth of it when it is compressed. */
const largestDocumentBytes = 200 * 1024 * 1024

/** Megabytes take longer than an answer. Two minutes are enough for 200 MiB at 14 Mbit/s. */
const documentPatience = 4

export function createTransport(options: TransportOptions): Transport {
  const { endpoint, userAgent, timeoutMs, redactor } = options
  const http = createHttp(userAgent)
  const baseUrl = endpoint.api.replace(/\/+$/, "")
  const api = createAmazonApi(baseUrl, http)

  const patienceFor = ({ operation }: CallSubject): number =>
    Math.min(timeoutMs, usagePlans[operation].timeoutMs ?? timeoutMs)

  async function exchange(
    subject: Subject,
    limitMs: number,
    call: (signal: AbortSignal) => Promise<AxiosResponse<unknown>>
  ): Promise<AxiosResponse<unknown>> {
    // Axios' own timeout only notices silence; a drip of bytes could last for ever. This one
    // bounds the whole exchange.
    const signal = AbortSignal.timeout(limitMs)
    try {
      return await call(signal)
    } catch (error) {
      throw toSafeError(error, subject, signal.aborted ? limitMs : null)
    }
  }

  function toSafeError(
    error: unknown,
    subject: Subject,
    passedMs: number | null
  ) {
    const cause = redactor.cause(error)
    if (!isAxiosError(error)) {
      // Not the network: a mistake of ours, or of the generated class.
      return new InvariantError(`Failed to ${subject.what}: ${cause.message}`, {
        cause,
      })
    }
    if (isTooLarge(error)) {
      return new UnexpectedShapeError({
        ...subject,
        path: "(answer)",
        problem: `it is larger than ${(error.config?.maxContentLength ?? 0) / 1024 ** 2} MiB.`,
      })
    }
    const code = passedMs === null ? error.code : "ETIMEDOUT"
    const why =
      passedMs === null
        ? `the connection failed (${cause.message})`
        : `Amazon did not answer within ${passedMs} ms`
    return new UnavailableError(
      { ...subject, code, cause },
      passedMs === null ? "network" : "timeout",
      why
    )
  }

  const transfer = async (subject: Subject, config: AxiosRequestConfig) =>
    toDocumentAnswer(
      await exchange(subject, documentPatience * timeoutMs, (signal) =>
        http.request({ ...config, ...asBytes, signal })
      )
    )

  return {
    send: async (subject, accessToken, request) =>
      toAnswer(
        await exchange(subject, patienceFor(subject), (signal) =>
          request(api, {
            signal,
            headers: { "x-amz-access-token": accessToken },
          })
        )
      ),

    postForm: async (subject, form) =>
      toAnswer(
        await exchange(subject, timeoutMs, (signal) =>
          http.post(endpoint.token, new URLSearchParams(form), { signal })
        )
      ),

    sendDocument: (subject, address, { contentType, bytes }) =>
      transfer(subject, {
        method: "PUT",
        url: address,
        // The signature of the address covers this header: another content type is refused.
        headers: { "content-type": contentType },
        data: bytes,
      }),

    fetchDocument: (subject, address) =>
      transfer(subject, {
        method: "GET",
        url: address,
        headers: { accept: "*/*", "accept-encoding": "identity" },
      }),
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

/** As it is stored: whether it is compressed is Amazon's to say, and ours to undo. */
const asBytes = {
  responseType: "arraybuffer",
  decompress: false,
  maxContentLength: largestDocumentBytes,
} as const satisfies AxiosRequestConfig

/** How axios names an answer beyond `maxContentLength`; asking again would not shorten it. */
const isTooLarge = ({ code, message }: AxiosError): boolean =>
  code === "ERR_BAD_RESPONSE" && message.includes("maxContentLength")

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

function toDocumentAnswer(response: AxiosResponse<unknown>): DocumentAnswer {
  const { status, headers, data } = response
  const contentType: unknown = headers["content-type"]
  return {
    status,
    contentType: typeof contentType === "string" ? contentType : "",
    isGzipped: headers["content-encoding"] === "gzip",
    bytes: Buffer.isBuffer(data) ? data : Buffer.alloc(0),
  }
}
