import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { countOrdersWorkflow } from "../../../../../workflows/audit/count-orders"
import type { GetSummaryParams } from "../validators"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, GetSummaryParams>,
  res: MedusaResponse
) => {
  const { result: summary } = await countOrdersWorkflow(req.scope).run({
    input: { account_id: req.validatedQuery.account_id ?? null },
  })
  res.json({ summary })
}
