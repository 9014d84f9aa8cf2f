// A throw-away Amazon on a free port: answers as the test says, and remembers every call.

import { createServer, type IncomingMessage, type Server } from "node:http"
import type { AddressInfo } from "node:net"

export interface Call {
  /** 1 for the first call of its kind: token calls and API calls are counted apart. */
  number: number
  method: string
  /** Percent-encoded, as it came. */
  path: string
  query: URLSearchParams
  headers: IncomingMessage["headers"]
  body: string
}

export type Reply =
  | {
      status?: number
      json?: unknown
      text?: string
      bytes?: Buffer
      headers?: Record<string, string>
    }
  /** Never answers. */
  | "silence"
  /** Breaks the connection before, or in the middle of, the answer. */
  | "cut"
  | "cut halfway"

export type Answering = (call: Call) => Reply | Promise<Reply>

export interface AmazonServer {
  url: string
  calls: Call[]
  tokenCalls: Call[]
  /** Replaces how it answers, mid-test. */
  answer(next: Answering): void
  answerTokens(next: Answering): void
  stop(): Promise<void>
}

/** The tokens are "Atza|access-token-1", "…-2"; each lives an hour. */
export const nextToken: Answering = ({ number }) => ({
  json: {
    access_token: `Atza|access-token-${number}`,
    token_type: "bearer",
    expires_in: 3600,
  },
})

export async function startServer(
  answering: Answering = () => ({ status: 500 })
): Promise<AmazonServer> {
  const calls: Call[] = []
  const tokenCalls: Call[] = []
  let answer = answering
  let answerTokens = nextToken

  const server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url ?? "/", "http://amazon.test")
      const isToken = url.pathname === "/auth/o2/token"
      const list = isToken ? tokenCalls : calls
      const chunks: Buffer[] = []
      for await (const chunk of request) {
        chunks.push(chunk as Buffer)
      }
      const call: Call = {
        number: list.length + 1,
        method: request.method ?? "",
        path: url.pathname,
        query: url.searchParams,
        headers: request.headers,
        body: Buffer.concat(chunks).toString(),
      }
      list.push(call)
      const reply = await (isToken ? answerTokens : answer)(call)
      if (reply === "silence") {
        return
      }
      if (reply === "cut") {
        response.destroy()
        return
      }
      if (reply === "cut halfway") {
        response.writeHead(200, { "content-length": "1000" })
        response.write('{"orders":[', () => response.destroy())
        return
      }
      response.writeHead(reply.status ?? 200, {
        "content-type": "application/json",
        "x-amzn-RequestId": `request-${call.number}`,
        ...reply.headers,
      })
      response.end(
        reply.bytes ?? reply.text ?? JSON.stringify(reply.json ?? {})
      )
    })()
  })
  await listen(server)

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    tokenCalls,
    answer: (next) => (answer = next),
    answerTokens: (next) => (answerTokens = next),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const listen = (server: Server): Promise<void> =>
  new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve()))
