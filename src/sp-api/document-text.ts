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
    yield decoder.decode(piece)
  }
  yield decoder.end()
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

interface Decoder {
  decode(piece: Buffer): string
  end(): string
}

/**
 * By the name that Amazon states: "Cp1252" in Europe, "UTF-8" in America, "Shift_JIS" in Japan.
 * Without a name it is UTF-8, as every document of JSON is.
 */
function createDecoder(subject: Subject, contentType: string): Decoder {
  const name =
    /;\s*charset\s*=\s*"?([\w.:-]+)"?/i.exec(contentType)?.[1] ?? "utf-8"
  try {
    const decoder = new TextDecoder(name)
    return decoder.encoding === "windows-1252"
      ? windows1252
      : {
          // A character of several bytes can lie on the border of two pieces.
          decode: (piece) => decoder.decode(piece, { stream: true }),
          end: () => decoder.decode(),
        }
  } catch {
    throw unreadableDocument(
      subject,
      `its characters are written as "${name.slice(0, 40)}", which this version cannot read.`
    )
  }
}

// Node 20.18.3 to 24 take windows-1252 for ISO 8859-1 (nodejs/node#56542) and make a control
// character of "€". What the two differ in is these 32 characters, 0x80 to 0x9F.
const from0x80 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ"

const windows1252: Decoder = {
  decode: (piece) =>
    piece
      .toString("latin1")
      .replace(
        /[\x80-\x9f]/g,
        (one) => from0x80[one.charCodeAt(0) - 0x80] ?? one
      ),
  end: () => "",
}

/** `path` says where in the document. */
export const unreadableDocument = (
  subject: Subject,
  problem: string,
  path = "(document)"
): UnexpectedShapeError =>
  new UnexpectedShapeError({ ...subject, path, problem })
