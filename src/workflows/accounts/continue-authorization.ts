import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { beginAuthorizationStep } from "./steps/begin-authorization"
import {
  findWhatIsAskedStep,
  type FindWhatIsAskedInput,
} from "./steps/find-what-is-asked"

/**
 * Amazon sends a seller over our login address, and forgets the state that he set out with: he
 * gets another one, for the same purpose.
 */
export const continueAuthorizationWorkflow = createWorkflow(
  "amazon-continue-authorization",
  (input: FindWhatIsAskedInput & { state_hash: string }) => {
    const asked = findWhatIsAskedStep(input)
    return new WorkflowResponse(
      beginAuthorizationStep(
        transform({ input, asked }, ({ input, asked }) => ({
          ...asked,
          state_hash: input.state_hash,
          actor_id: input.actor_id,
        }))
      )
    )
  }
)
