// How do documents get to Amazon and back? To and from an address that Amazon gives for each of
// them, outside its API: no token, no quota, and an address that is itself a secret.

import type { Clock } from "./ask"
import { textOf, type DocumentText } from "./document-text"
import { RejectedError } from "./errors/rejected-error"
import { UnavailableError } from "./errors/unavailable-error"
import { decideRetry } from "./retry"
import type { DocumentAnswer, Subject, Transport } from "./transport"
import type { Transfer } from "./usage-plans"

export interface Documents {
  /** `what` follows "Failed to". */
  send(
    what: string,
    address: string,
    document: { contentType: string; bytes: Buffer }
  ): Promise<void>
  fetch(what: string, place: DocumentPlace): Promise<FetchedDocument>
}

/** Amazon's word on where a document is, and how it lies there. */
export interface DocumentPlace {
  url: string
  compressionAlgorithm?: "GZIP" | null
}

export interface FetchedDocument {
  /** For the sentence in an error about what is in it. */
  subject: Subject
  /** Once; throws an UnexpectedShapeError where the document cannot be read. */
  text: DocumentText
}

export interface DocumentsOptions {
  transport: Pick<Transport, "sendDocument" | "fetchDocument">
  clock: Clock
}

export function createDocuments({
  transport,
  clock,
}: DocumentsOptions): Documents {
  async function transfer(
    subject: Subject & { operation: Transfer },
    once: () => Promise<DocumentAnswer>
  ): Promise<DocumentAnswer> {
    for (let attempt = 1; ; attempt++) {
      try {
        return throwIfRefused(subject, await once())
      } catch (error) {
        const decision = decideRetry({
          error,
          operation: subject.operation,
          attempt,
          // There is none: an address that is refused stays refused.
          hasRenewedToken: true,
          random: () => clock.random(),
        })
        if (!decision.again) {
          throw error
        }
        await clock.sleep(decision.afterMs)
      }
    }
  }

  return {
    async send(what, address, document) {
      const subject = { operation: "sendDocument", what } as const
      await transfer(subject, () =>
        transport.sendDocument(subject, address, document)
      )
    },

    async fetch(what, { url, compressionAlgorithm }) {
      const subject = { operation: "fetchDocument", what } as const
      const answer = await transfer(subject, () =>
        transport.fetchDocument(subject, url)
      )
      return {
        subject,
        text: textOf(subject, {
          ...answer,
          isGzipped: compressionAlgorithm === "GZIP" || answer.isGzipped,
        }),
      }
    },
  }
}

/** Everything at once, for what is parsed as a whole. */
export async function wholeText({ text }: FetchedDocument): Promise<string> {
  const pieces: string[] = []
  for await (const piece of text) {
    pieces.push(piece)
  }
  return pieces.join("")
}

function throwIfRefused(
  subject: Subject,
  answer: DocumentAnswer
): DocumentAnswer {
  const { status } = answer
  if (status >= 200 && status < 300) {
    return answer
  }
  const code = readStoreCode(answer)
  const failure = { ...subject, status, ...(code && { code }) }
  const why = `the store of Amazon's documents answered ${status}${code && ` (${code})`}`
  if (status === 403 || code === "ExpiredToken") {
    // Not a matter of roles: the address outlived its five minutes, and a new one is free.
    throw new UnavailableError(
      failure,
      "server",
      `${why}: the address that Amazon gave is no longer good`
    )
  }
  if (status >= 500 || status === 408 || status === 429) {
    throw new UnavailableError(failure, "server", why)
  }
  throw new RejectedError(failure, [], why)
}

/**
 * The store answers in XML, and repeats parts of the signed request in it: nothing but its code,
 * a single word, is read.
 */
const readStoreCode = ({ bytes }: DocumentAnswer): string =>
  /<Code>([A-Za-z]{1,60})<\/Code>/.exec(
    bytes.toString("latin1", 0, 2_000)
  )?.[1] ?? ""
