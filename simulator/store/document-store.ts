// The documents of feeds and reports: what a seller uploads, and what Amazon leaves for him.

import { randomUUID } from "node:crypto"
import type { DataSource } from "typeorm"
import type { Queryable } from "./listing-store"

export type DocumentKind = "feed" | "feed-result" | "report"

export type StoredDocument = {
  documentId: string
  sellerId: string
  kind: DocumentKind
  contentType: string
  isGzip: boolean
  /** Null until it has been uploaded. */
  content: Buffer | null
  /** A feed was made of it. */
  isUsed: boolean
}

const COLUMNS = `document_id AS "documentId", seller_id AS "sellerId", kind,
  content_type AS "contentType", is_gzip AS "isGzip", content, is_used AS "isUsed"`

export class DocumentStore {
  constructor(private readonly database: DataSource) {}

  async create(
    document: Pick<
      StoredDocument,
      "sellerId" | "kind" | "contentType" | "isGzip" | "content"
    >,
    to: Queryable = this.database.manager
  ): Promise<string> {
    const documentId = `amzn1.tortuga.4.simulated.${randomUUID()}`
    await to.query(
      `INSERT INTO simulated_document (document_id, seller_id, kind, content_type, is_gzip, content, is_used)
       VALUES ($1, $2, $3, $4, $5, $6, false)`,
      [
        documentId,
        document.sellerId,
        document.kind,
        document.contentType,
        document.isGzip,
        document.content,
      ]
    )
    return documentId
  }

  async find(
    documentId: string,
    from: Queryable = this.database.manager
  ): Promise<StoredDocument | null> {
    const [row] = await from.query<StoredDocument[]>(
      `SELECT ${COLUMNS} FROM simulated_document WHERE document_id = $1`,
      [documentId]
    )
    return row ?? null
  }

  async upload(documentId: string, content: Buffer): Promise<void> {
    await this.database.query(
      "UPDATE simulated_document SET content = $2 WHERE document_id = $1",
      [documentId, content]
    )
  }

  async markUsed(documentId: string, to: Queryable): Promise<void> {
    await to.query(
      "UPDATE simulated_document SET is_used = true WHERE document_id = $1",
      [documentId]
    )
  }
}
