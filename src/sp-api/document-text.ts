// From the bytes of a document to its text: decompressed and decoded piece by piece, because a
// report of 100,000 listings has 50 MB, and the shop answers its customers in between.

import { setImmediate } from "node:timers/promises"
import { TextDecoder } from "node:util"
import { createGunzip } from "node:zlib"
import { UnexpectedShapeError } from "./errors/unexpected-shape-error"
import type { DocumentAnswer, Subject } from "./transport"

export type DocumentText = AsyncIterable<string>

/** So that a few kilobytes cannot be unpacked into all the memory there is. */
const mostBytes = 200 * 1024 * 1024

const pieceBytes = 64 * 1024

export async function* textOf(
  subject: Subject,
  document: Pick<DocumentAnswer, "bytes" | "contentType" | "isGzipped">
): DocumentText {
  const decoder = createDecoder(subject, document.contentType)
  let total = 0
  for await (const piece of document.isGzipped
    ? unpack(subject, document.bytes)
    : cut(document.bytes)) {
    total += piece.length
    if (total > mostBytes) {
      throw unreadableDocument(
        subject,
        `it is larger than ${mostBytes / 1024 ** 2} MiB once it is decompressed.`
      )
    }
    yield decoder.decode(piece, { stream: true })
  }
  yield decoder.decode()
}

async function* cut(bytes: Buffer): AsyncIterable<Buffer> {
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    yield bytes.subarray(at, at + pieceBytes)
    await setImmediate()
  }
}

async function* unpack(subject: Subject, bytes: Buffer): AsyncIterable<Buffer> {
  const gunzip = createGunzip({ chunkSize: pieceBytes })
  gunzip.end(bytes)
  try {
    for await (const piece of gunzip) {
      yield piece as Buffer
    }
  } catch (error) {
    const { code } = error as { code?: unknown }
    throw unreadableDocument(
      subject,
      `it is not the GZIP that Amazon announced (${String(code)}).`
    )
  }
}

/**
 * By the name that Amazon states: "Cp1252" in Europe, "UTF-8" in America, "Shift_JIS" in Japan.
 * Without a name it is UTF-8, as every document of JSON is.
 */
function createDecoder(subject: Subject, contentType: string): TextDecoder {
  const name =
    /;\s*charset\s*=\s*"?([\w.:-]+)"?/i.exec(contentType)?.[1] ?? "utf-8"
  try {
    return new TextDecoder(name)
  } catch {
    throw unreadableDocument(
      subject,
      `its characters are written as "${name.slice(0, 40)}", which this version cannot read.`
    )
  }
}

/** `path` says where in the document. */
export const unreadableDocument = (
  subject: Subject,
  problem: string,
  path = "(document)"
): UnexpectedShapeError =>
  new UnexpectedShapeError({ ...subject, path, problem })
