// An address from which a document can be fetched, five minutes long.

import type { AmazonCall } from "../amazon-route"
import { notFound } from "../amazon-route"
import { documentUrl } from "../document-url"
import type { SimulatedAmazon } from "../simulated-amazon"
import type { DocumentKind } from "../store/document-store"
import { QueryReader } from "./query-reader"

type Found = { documentId: string; url: string; compressionAlgorithm?: "GZIP" }

export async function findDocument(
  call: AmazonCall,
  amazon: SimulatedAmazon,
  documentId: string,
  kinds: readonly DocumentKind[]
): Promise<Found> {
  const query = new QueryReader(call.query)
  query.throwIfUnknown(["enableContentEncodingUrlHeader"])
  const [flag] = query.listOf("enableContentEncodingUrlHeader", [
    "true",
    "false",
  ])
  const document = await amazon.listings.documents.find(documentId)
  if (
    document?.sellerId !== call.seller.sellerId ||
    !kinds.includes(document.kind)
  ) {
    throw notFound(`The document '${documentId}' was not found.`)
  }
  const url = documentUrl(
    call.origin,
    { documentId, act: "download", isEncoded: flag === "true" },
    amazon.clock.now()
  )
  return {
    documentId,
    url,
    ...(document.isGzip && { compressionAlgorithm: "GZIP" }),
  }
}
