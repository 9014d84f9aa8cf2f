// Which version of Amazon's Multi-Channel API does the shop use? Both are the same port.

import { InvariantError } from "../../domain/errors"
import type { OutboundGateway, OutboundVersion } from "../outbound-gateway"

export function createOutbound(version: OutboundVersion): OutboundGateway {
  throw new InvariantError(`Failed to reach Amazon's version ${version}.`)
}
