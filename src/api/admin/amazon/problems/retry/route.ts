import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { retryProblemsWorkflow } from "../../../../../workflows/problems/retry-problems"
import type { RetryProblems } from "../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<RetryProblems>,
  res: MedusaResponse
) => {
  const { kind } = req.validatedBody
  const { result } = await retryProblemsWorkflow(req.scope).run({
    input: kind === undefined ? {} : { kind },
  })
  res.json(result)
}
