import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readStatisticsWorkflow } from "../../../../workflows/statistics/read-statistics"
import type { GetStatisticsParams } from "./validators"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, GetStatisticsParams>,
  res: MedusaResponse
) => {
  const { account_id, days } = req.validatedQuery
  const { result: statistics } = await readStatisticsWorkflow(req.scope).run({
    input: { account_id: account_id ?? null, days },
  })
  res.json({ statistics })
}
