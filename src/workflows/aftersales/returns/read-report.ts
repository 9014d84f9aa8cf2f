// One report of returns: asked for once, looked for with each run until Amazon has written it,
// then written down.

import { MedusaError } from "@medusajs/framework/utils"
import { withKeys } from "../../../domain/aftersales/returns"
import type AmazonModuleService from "../../../modules/amazon/service"
import {
  writeReturns,
  type ReturnRow,
} from "../../../modules/amazon/store/aftersales/returns"
import type { AmazonGateway, ReportedReturn } from "../../../sp-api"
import type { Part, Pass, ReturnsProgress } from "./progress"

export interface ReturnsReading {
  amazon: AmazonModuleService
  readonly gateway: AmazonGateway
  account: { id: string }
  readonly progress: ReturnsProgress
  /** Renews the lease too; throws when somebody else has taken over. */
  save: (progress: ReturnsProgress) => Promise<void>
  /** A job may not keep its slot for long. */
  hasTime: () => boolean
}

/** What comes next: null, there is more to do at once; or nothing before that moment. */
export type Next = Date | null

const lookAgainMs = 60_000
/** Minutes are usual. */
const longestMs = 12 * 60 * 60_000
const chunk = 500

export const savePass = (reading: ReturnsReading, pass: Pass) =>
  reading.save({ ...reading.progress, pass })

export async function readReport(
  reading: ReturnsReading,
  pass: Pass,
  part: Part
): Promise<Next> {
  const { amazon } = reading
  if (part.report_id === null) {
    const reportId = await reading.gateway.requestReturnsReport({
      kind: part.kind,
      marketplaceId: part.marketplace_id,
      from: pass.from,
      until: pass.started_at,
    })
    const asked_at = amazon.now().toISOString()
    await savePass(reading, {
      ...pass,
      part: { ...part, report_id: reportId, asked_at, tries: 0 },
    })
    return null
  }
  if (part.document_id !== null) {
    await writeDown(reading, pass, part.kind, part.document_id)
    return null
  }
  return lookFor(reading, pass, part, part.report_id)
}

async function lookFor(
  reading: ReturnsReading,
  pass: Pass,
  part: Part,
  reportId: string
): Promise<Next> {
  const { amazon, gateway } = reading
  const { state, documentId } = await gateway.getReport(reportId)
  if (state === "done" && documentId !== null) {
    await savePass(reading, {
      ...pass,
      part: { ...part, document_id: documentId, tries: 0 },
    })
    return null
  }
  // "An automatic cancellation if there is no data to return" (Reports API, processing status).
  if (state === "canceled") {
    await savePass(reading, { ...pass, part: null })
    return null
  }
  const waitedMs = amazon.now().getTime() - Date.parse(part.asked_at ?? "")
  if (!["waiting", "running", "unknown"].includes(state)) {
    throw failed(part, `Amazon ended it with "${state}"`)
  }
  if (waitedMs > longestMs) {
    throw failed(part, "Amazon has not written it for half a day")
  }
  return new Date(amazon.now().getTime() + lookAgainMs)
}

const failed = ({ kind, marketplace_id: id }: Part, why: string) =>
  new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `Failed to read the report of ${kind === "amazon" ? "FBA returns" : "returns"} of marketplace ${id}: ${why}. It is asked for again with the next reading.`
  )

/** All of it again after a crash: what is written down already stays as it is. */
async function writeDown(
  reading: ReturnsReading,
  pass: Pass,
  kind: Part["kind"],
  documentId: string
): Promise<void> {
  const { amazon, gateway, account } = reading
  const { returns, rejected } = await gateway.readReturnsReport(
    documentId,
    kind
  )
  const rows = withKeys(returns).map((one) => toRow(one, kind))
  for (let at = 0; at < rows.length; at += chunk) {
    await amazon.inTransaction((manager) =>
      writeReturns(manager, account.id, rows.slice(at, at + chunk))
    )
    await savePass(reading, pass)
  }
  await savePass(reading, {
    ...pass,
    part: null,
    read: pass.read + rows.length,
    rejected: pass.rejected + rejected.length,
  })
}

const toRow = (
  one: ReportedReturn & { key: string },
  kind: Part["kind"]
): ReturnRow => ({
  reported_key: one.key,
  kind,
  amazon_order_id: one.amazonOrderId,
  sku: one.sku,
  quantity: one.quantity,
  reason: one.reason,
  status: one.status,
  rma_id: one.rmaId,
  disposition: one.disposition,
  requested_at: one.requestedAt,
  received_at: one.receivedAt,
  refunded_amount: one.refund?.amount ?? null,
  currency_code: one.refund?.currency ?? null,
})
