import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { planImport, type RowPlan } from "../../../domain/listing/plan-import"
import type { LineMistake } from "../../../domain/listing/read-cells"
import type { OfferSettings } from "../../../domain/offer/rules"
import { AMAZON_MODULE } from "../../../modules/amazon"
import type AmazonModuleService from "../../../modules/amazon/service"
import type { ListingChange } from "../../../modules/amazon/store/catalogue/change-listings"
import { retrieveAccount } from "../../accounts/retrieve-account"
import { applyChanges } from "../apply-changes"
import { loadKnown } from "./load-known"
import { readTable } from "./read-table"

export interface ImportListingsInput {
  account_id: string
  csv: string
  /** Only say what would happen. */
  preview: boolean
}

/** One line of the file. */
export type ImportedRow =
  | {
      line: number
      sku: string
      act: "map" | "unmap" | "change" | "unchanged"
      listing_id: string
      /** As they are then. */
      variant_id: string | null
      settings: OfferSettings
    }
  | { line: number; sku: string; act: "mistake"; mistakes: LineMistake[] }

export interface ListingsImport {
  /** False: nothing was changed; it was a preview, or a line has a mistake. */
  is_applied: boolean
  is_applicable: boolean
  counts: Record<ImportedRow["act"], number>
  rows: ImportedRow[]
}

const importListingsStep = createStep(
  "amazon-import-mappings",
  async (input: ImportListingsInput, { container }) => {
    const rows = await planRows(container, input)
    const counts = countActs(rows)
    const isApplicable = counts.mistake === 0
    const isApplied = !input.preview && isApplicable
    if (!input.preview) {
      throwIfMistaken(rows)
      await applyChanges(container, rows.flatMap(toChanges))
    }
    return new StepResponse({
      is_applied: isApplied,
      is_applicable: isApplicable,
      counts,
      rows,
    } satisfies ListingsImport)
  }
)

/** Applies a file of mappings, all of it or nothing; or says what it would change. */
export const importListingsWorkflow = createWorkflow(
  "amazon-import-listings",
  (input: ImportListingsInput) =>
    new WorkflowResponse(importListingsStep(input))
)

async function planRows(
  container: MedusaContainer,
  { account_id, csv }: ImportListingsInput
): Promise<ImportedRow[]> {
  const account = await retrieveAccount(
    container.resolve<AmazonModuleService>(AMAZON_MODULE),
    account_id
  )
  const table = readTable(csv)
  const known = await loadKnown(container, account, table.rows)
  return [
    ...planImport(table.rows, known).rows.map(toImportedRow),
    ...table.mistakes.map((one) => ({
      ...one,
      sku: "",
      act: "mistake" as const,
    })),
  ].sort((a, b) => a.line - b.line)
}

const toImportedRow = (row: RowPlan): ImportedRow =>
  row.act === "mistake"
    ? row
    : {
        line: row.line,
        sku: row.sku,
        act: row.act,
        listing_id: row.listingId,
        variant_id: row.variantId,
        settings: row.settings,
      }

function toChanges(row: ImportedRow): ListingChange[] {
  if (row.act === "mistake" || row.act === "unchanged") {
    return []
  }
  const { act, listing_id: id, variant_id, settings } = row
  return [{ id, ...settings, ...(act !== "change" && { variant_id }) }]
}

function countActs(rows: ImportedRow[]): ListingsImport["counts"] {
  const counts = { map: 0, unmap: 0, change: 0, unchanged: 0, mistake: 0 }
  for (const { act } of rows) {
    counts[act] += 1
  }
  return counts
}

/** As many as a message can hold; the preview has them all. */
const mostNamed = 5

function throwIfMistaken(rows: ImportedRow[]): void {
  const mistakes = rows.flatMap((row) =>
    row.act === "mistake" ? row.mistakes.map(({ sentence }) => sentence) : []
  )
  if (mistakes.length > 0) {
    const more = mistakes.length - mostNamed
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Failed to import the mappings: the file has ${mistakes.length} ${mistakes.length === 1 ? "mistake" : "mistakes"}, so nothing was changed. ${mistakes.slice(0, mostNamed).join(" ")}${more > 0 ? ` And ${more} more: a preview lists all of them.` : ""}`
    )
  }
}
