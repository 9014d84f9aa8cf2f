import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { AMAZON_MODULE } from "../../../../modules/amazon"
import type AmazonModuleService from "../../../../modules/amazon/service"
import {
  hashOfState,
  newState,
} from "../../../../workflows/accounts/authorization-state"
import { beginAuthorizationWorkflow } from "../../../../workflows/accounts/begin-authorization"
import type { BeginAuthorization } from "./validators"

/** The state goes into the address for the browser, and nowhere else. */
export const POST = async (
  req: AuthenticatedMedusaRequest<BeginAuthorization>,
  res: MedusaResponse
) => {
  const { consents } = req.scope.resolve<AmazonModuleService>(AMAZON_MODULE)
  consents.throwIfUnavailable()
  const state = newState()
  const { result } = await beginAuthorizationWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      state_hash: hashOfState(state),
      actor_id: req.auth_context.actor_id,
    },
  })
  const { id, region, marketplace_id, expires_at } = result
  const url = consents.url({ state, region, marketplaceId: marketplace_id })
  res.json({ authorization: { id, url, expires_at } })
}
