import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { listDueWorkflow } from "../../../../../workflows/shipments/list-due"
import type { GetDueParams } from "../validators"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, GetDueParams>,
  res: MedusaResponse
) => {
  const { limit, offset } = req.validatedQuery
  const { result } = await listDueWorkflow(req.scope).run({
    input: req.validatedQuery,
  })
  const { late, today, later } = result.counts
  res.json({
    amazon_orders: result.orders,
    counts: result.counts,
    count: late + today + later,
    offset,
    limit,
  })
}
