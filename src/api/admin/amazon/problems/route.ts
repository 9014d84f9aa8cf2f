import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { listProblemsWorkflow } from "../../../../workflows/problems/list-problems"
import type { GetProblemsParams } from "./validators"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, GetProblemsParams>,
  res: MedusaResponse
) => {
  const { account_id, kind, q, limit, offset } = req.validatedQuery
  const { result } = await listProblemsWorkflow(req.scope).run({
    input: {
      limit,
      offset,
      ...(account_id !== undefined && { account_id }),
      ...(kind !== undefined && { kind }),
      ...(q !== undefined && { q }),
    },
  })
  res.json({ ...result, limit, offset })
}
