import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { listProgressWorkflow } from "../../../../workflows/progress/list-progress"
import type { GetProgressParams } from "./validators"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, GetProgressParams>,
  res: MedusaResponse
) => {
  const { result: tasks } = await listProgressWorkflow(req.scope).run({
    input: { account_id: req.validatedQuery.account_id ?? null },
  })
  res.json({ tasks })
}
