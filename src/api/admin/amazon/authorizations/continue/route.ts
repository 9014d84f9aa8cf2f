import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { AMAZON_MODULE } from "../../../../../modules/amazon"
import type AmazonModuleService from "../../../../../modules/amazon/service"
import {
  hashOfState,
  newState,
} from "../../../../../workflows/accounts/authorization-state"
import { continueAuthorizationWorkflow } from "../../../../../workflows/accounts/continue-authorization"
import type { ContinueAuthorization } from "../validators"

/** For the page at the app's login address, with what Amazon adds to it. */
export const POST = async (
  req: AuthenticatedMedusaRequest<ContinueAuthorization>,
  res: MedusaResponse
) => {
  const { amazon_callback_uri, amazon_state, selling_partner_id, version } =
    req.validatedBody
  const { consents } = req.scope.resolve<AmazonModuleService>(AMAZON_MODULE)
  const region = consents.regionOfLogin(amazon_callback_uri)
  const state = newState()
  const { result } = await continueAuthorizationWorkflow(req.scope).run({
    input: {
      state_hash: hashOfState(state),
      actor_id: req.auth_context.actor_id,
      seller_id: selling_partner_id,
      region,
    },
  })
  const url = consents.confirmUrl({
    callbackUri: amazon_callback_uri,
    amazonState: amazon_state,
    state,
    isDraft: version === "beta",
  })
  const { id, expires_at } = result
  res.json({ authorization: { id, url, expires_at } })
}
