// Addresses of documents: good for five minutes, for one document and for one act.

import { seal, unseal } from "./sealed"

export const URL_LIFE_MS = 5 * 60_000

type DocumentAct = {
  documentId: string
  act: "upload" | "download"
  /** The download says `content-encoding: gzip`, so that clients unpack it themselves. */
  isEncoded?: boolean
}

export function documentUrl(
  origin: string,
  act: DocumentAct,
  now: number
): string {
  const sealed = seal({ ...act, expiresAt: now + URL_LIFE_MS })
  return `${origin}/documents/${encodeURIComponent(act.documentId)}?signature=${sealed}`
}

/** What the address allows, or why it does not. */
export function openDocumentUrl(
  signature: string,
  asked: DocumentAct,
  now: number
): DocumentAct | string {
  const sealed = unseal(signature) as
    (DocumentAct & { expiresAt: number }) | null
  if (sealed?.documentId !== asked.documentId || sealed.act !== asked.act) {
    return "The signature does not belong to this request."
  }
  return sealed.expiresAt < now ? "Request has expired" : sealed
}
