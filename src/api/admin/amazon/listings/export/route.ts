import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { exportListings } from "../../../../../workflows/listings/csv/export-listings"
import type { ExportParams } from "../validators"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, ExportParams>,
  res: MedusaResponse
) => {
  const lines = await exportListings(req.scope, req.validatedQuery.account_id)
  res.setHeader("content-type", "text/csv; charset=utf-8")
  res.setHeader(
    "content-disposition",
    'attachment; filename="amazon-listings.csv"'
  )
  await pipeline(Readable.from(lines), res)
}
