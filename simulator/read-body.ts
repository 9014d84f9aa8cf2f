// Reads the body of a request, up to a limit.

import type { Request } from "express"

export class TooLargeError extends Error {
  override readonly name = "TooLargeError"
}

export async function readBody(
  request: Request,
  mostBytes: number
): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    // The rest is read all the same: a caller who is still sending would not hear the answer.
    if (size <= mostBytes) {
      chunks.push(chunk)
    }
  }
  if (size > mostBytes) {
    throw new TooLargeError(
      `The body has ${size} bytes; at most ${mostBytes} are allowed.`
    )
  }
  return Buffer.concat(chunks)
}
