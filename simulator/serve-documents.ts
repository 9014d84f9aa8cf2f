// Where documents are put and fetched. Not the Selling Partner API but a plain file store beside
// it: it knows signed addresses, no access tokens, and complains in XML.

import { setTimeout as sleep } from "node:timers/promises"
import type { Request, Response } from "express"
import type { Operation } from "./control"
import { openDocumentUrl } from "./document-url"
import { misbehave } from "./misbehave"
import { readBody, TooLargeError } from "./read-body"
import type { SimulatedAmazon } from "./simulated-amazon"
import type { StoredDocument } from "./store/document-store"

const MOST_BYTES = 10 * 1024 * 1024

type Refusal = { status: number; code: string; message: string }
type Served = Refusal | { document: StoredDocument; isEncoded: boolean }

export async function serveDocument(
  amazon: SimulatedAmazon,
  request: Request,
  response: Response
): Promise<void> {
  const isUpload = request.method === "PUT"
  const operation: Operation = isUpload ? "uploadDocument" : "downloadDocument"
  const serve = (): Promise<Served> =>
    isUpload ? upload(amazon, request) : open(amazon, request, "download")
  const fault = amazon.faults.next(operation)
  if (fault?.delayMs) {
    await sleep(fault.delayMs)
  }
  if (fault && fault.kind !== "slow") {
    const status = await misbehave(response, fault.kind, async () => {
      await serve()
      return {}
    })
    return amazon.calls.record(operation, status)
  }
  const served = await serve()
  if ("code" in served) {
    amazon.calls.record(operation, served.status)
    response.status(served.status).type("application/xml").send(toXml(served))
    return
  }
  amazon.calls.record(operation, 200)
  if (isUpload) {
    response.status(200).end()
    return
  }
  const { document, isEncoded } = served
  response.setHeader("content-type", document.contentType)
  if (document.isGzip && isEncoded) {
    response.setHeader("content-encoding", "gzip")
  }
  response.status(200).end(document.content)
}

async function upload(
  amazon: SimulatedAmazon,
  request: Request
): Promise<Served> {
  const opened = await open(amazon, request, "upload")
  if ("code" in opened) {
    return opened
  }
  const { document } = opened
  if (request.get("content-type") !== document.contentType) {
    return refuse(
      403,
      "SignatureDoesNotMatch",
      `The content type was signed as '${document.contentType}'.`
    )
  }
  if (document.isUsed) {
    return refuse(403, "AccessDenied", "A feed was made of this document.")
  }
  try {
    const content = await readBody(request, MOST_BYTES)
    await amazon.listings.documents.upload(document.documentId, content)
    return opened
  } catch (error) {
    if (error instanceof TooLargeError) {
      return refuse(400, "EntityTooLarge", error.message)
    }
    throw error
  }
}

async function open(
  amazon: SimulatedAmazon,
  request: Request,
  act: "upload" | "download"
): Promise<Served> {
  for (const name of ["x-amz-access-token", "authorization"]) {
    if (request.get(name) !== undefined) {
      return refuse(
        400,
        "InvalidArgument",
        `The address is signed: the header '${name}' does not belong here.`
      )
    }
  }
  const documentId = decodeURIComponent(request.path.slice(1))
  const { signature } = request.query
  const opened = openDocumentUrl(
    typeof signature === "string" ? signature : "",
    { documentId, act },
    amazon.clock.now()
  )
  if (typeof opened === "string") {
    return refuse(403, "AccessDenied", opened)
  }
  const document = await amazon.listings.documents.find(documentId)
  if (!document || (act === "download" && !document.content)) {
    return refuse(404, "NoSuchKey", "The document does not exist.")
  }
  return { document, isEncoded: opened.isEncoded ?? false }
}

const refuse = (status: number, code: string, message: string): Refusal => ({
  status,
  code,
  message,
})

const toXml = ({ code, message }: Refusal): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</Message></Error>`
