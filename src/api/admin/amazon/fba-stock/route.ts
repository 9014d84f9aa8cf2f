import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { showStockWorkflow } from "../../../../workflows/fba/show-stock"
import type { GetFbaStockParams } from "./validators"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, GetFbaStockParams>,
  res: MedusaResponse
) => {
  const { limit, offset } = req.validatedQuery
  const { result } = await showStockWorkflow(req.scope).run({
    input: req.validatedQuery,
  })
  res.json({
    amazon_fba_stock: result.stock,
    count: result.count,
    offset,
    limit,
  })
}
