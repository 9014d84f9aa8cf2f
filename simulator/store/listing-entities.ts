// Four tables beside the orders: what is listed, what was written to it and when that takes
// effect, the feeds and reports in the making, and the documents they read and leave behind.

import type { EntitySchemaColumnOptions } from "typeorm"
import { EntitySchema } from "typeorm"

const text = (
  name: string,
  more: Partial<EntitySchemaColumnOptions> = {}
): EntitySchemaColumnOptions => ({ type: "text", name, ...more })
const whole = (
  name: string,
  more: Partial<EntitySchemaColumnOptions> = {}
): EntitySchemaColumnOptions => ({ type: "integer", name, ...more })
const time = (
  name: string,
  more: Partial<EntitySchemaColumnOptions> = {}
): EntitySchemaColumnOptions => ({
  type: "timestamp with time zone",
  name,
  precision: 3,
  ...more,
})
const maybe = { nullable: true }
const serial = { primary: true, generated: "increment" } as const

export const ListingEntity = new EntitySchema({
  name: "SimulatedListing",
  tableName: "simulated_listing",
  columns: {
    sellerId: text("seller_id", { primary: true }),
    sku: text("sku", { primary: true }),
    asin: text("asin"),
    title: text("title"),
    productType: text("product_type"),
    marketplaceIds: text("marketplace_ids", { array: true }),
    fulfilledBy: text("fulfilled_by"),
    quantity: whole("quantity"),
    submittedQuantity: whole("submitted_quantity"),
    leadTimeDays: whole("lead_time_days", maybe),
    restockDate: text("restock_date", maybe),
    ean: text("ean", maybe),
    price: text("price"),
    createdTime: time("created_time"),
    lastUpdatedTime: time("last_updated_time"),
  },
  checks: [{ expression: "quantity >= 0" }],
  indices: [
    {
      name: "simulated_listing_updated",
      columns: ["sellerId", "lastUpdatedTime", "sku"],
    },
  ],
})

export const SubmissionEntity = new EntitySchema({
  name: "SimulatedSubmission",
  tableName: "simulated_submission",
  columns: {
    position: whole("position", serial),
    submissionId: text("submission_id"),
    sellerId: text("seller_id"),
    sku: text("sku"),
    via: text("via"),
    op: text("op"),
    channelCode: text("channel_code"),
    quantity: whole("quantity", maybe),
    leadTimeDays: whole("lead_time_days", maybe),
    restockDate: text("restock_date", maybe),
    receivedAt: time("received_at"),
    appliesAt: time("applies_at"),
    appliedAt: time("applied_at", maybe),
    feedId: text("feed_id", maybe),
  },
  indices: [
    {
      name: "simulated_submission_due",
      columns: ["appliesAt"],
      where: "applied_at IS NULL",
    },
    {
      name: "simulated_submission_waiting",
      columns: ["sellerId", "sku"],
      where: "applied_at IS NULL",
    },
    { name: "simulated_submission_sku", columns: ["sku", "position"] },
  ],
})

export const JobEntity = new EntitySchema({
  name: "SimulatedJob",
  tableName: "simulated_job",
  columns: {
    position: whole("position", serial),
    kind: text("kind"),
    sellerId: text("seller_id"),
    type: text("type"),
    marketplaceIds: text("marketplace_ids", { array: true }),
    status: text("status"),
    inputDocumentId: text("input_document_id", maybe),
    resultDocumentId: text("result_document_id", maybe),
    dataStart: time("data_start", maybe),
    dataEnd: time("data_end", maybe),
    createdAt: time("created_at"),
    startsAt: time("starts_at"),
    endsAt: time("ends_at"),
    startedAt: time("started_at", maybe),
    endedAt: time("ended_at", maybe),
    dueAt: time("due_at", maybe),
    accepted: whole("accepted", maybe),
    invalid: whole("invalid", maybe),
  },
  indices: [
    {
      name: "simulated_job_due",
      columns: ["dueAt"],
      where: "due_at IS NOT NULL",
    },
  ],
})

export const DocumentEntity = new EntitySchema({
  name: "SimulatedDocument",
  tableName: "simulated_document",
  columns: {
    documentId: text("document_id", { primary: true }),
    sellerId: text("seller_id"),
    kind: text("kind"),
    contentType: text("content_type"),
    isGzip: { type: "boolean", name: "is_gzip" },
    content: { type: "bytea", nullable: true },
    isUsed: { type: "boolean", name: "is_used" },
  },
})
