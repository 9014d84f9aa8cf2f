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
  const { result } = await retryProblemsWorkflow(req.scope).run({
    input: req.validatedBody,
  })
  res.json(result)
}
