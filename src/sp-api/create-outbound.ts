// Multi-Channel Fulfillment through either version of Amazon's API: the same port twice, so that
// nothing above knows which one a shop uses.

import type { OutboundAsk } from "./calls/outbound/outbound-ask"
import { cancelOutbound2020 } from "./calls/outbound-2020/cancel-outbound"
import { createOutbound2020 } from "./calls/outbound-2020/create-outbound"
import { createReturn2020 } from "./calls/outbound-2020/create-return"
import { getOutbound2020 } from "./calls/outbound-2020/get-outbound"
import { listChangedOutbounds2020 } from "./calls/outbound-2020/list-changed-outbounds"
import { listReturnReasons2020 } from "./calls/outbound-2020/list-return-reasons"
import { previewOutbound2020 } from "./calls/outbound-2020/preview-outbound"
import { releaseOutbound2020 } from "./calls/outbound-2020/release-outbound"
import { cancelOutbound2026 } from "./calls/outbound-2026/cancel-outbound"
import { createOutbound2026 } from "./calls/outbound-2026/create-outbound"
import { getOutbound2026 } from "./calls/outbound-2026/get-outbound"
import { listChangedOutbounds2026 } from "./calls/outbound-2026/list-changed-outbounds"
import { previewOutbound2026 } from "./calls/outbound-2026/preview-outbound"
import { releaseOutbound2026 } from "./calls/outbound-2026/release-outbound"
import type { OutboundGateway, OutboundVersion } from "./outbound-gateway"

export const createOutboundGateways = (
  asking: OutboundAsk
): Readonly<Record<OutboundVersion, OutboundGateway>> => ({
  "2020-07-01": {
    previewOutbound: (query) => previewOutbound2020(asking, query),
    createOutbound: (request) => createOutbound2020(asking, request),
    getOutbound: (outboundId, known) =>
      getOutbound2020(asking, outboundId, known),
    releaseOutbound: (outboundId) => releaseOutbound2020(asking, outboundId),
    cancelOutbound: (outboundId) => cancelOutbound2020(asking, outboundId),
    listChangedOutbounds: (query) => listChangedOutbounds2020(asking, query),
    returns: {
      listReturnReasons: (query) => listReturnReasons2020(asking, query),
      createReturn: (request) => createReturn2020(asking, request),
    },
  },
  "2026-07-04": {
    previewOutbound: (query) => previewOutbound2026(asking, query),
    createOutbound: (request) => createOutbound2026(asking, request),
    getOutbound: (outboundId) => getOutbound2026(asking, outboundId),
    releaseOutbound: (outboundId) => releaseOutbound2026(asking, outboundId),
    cancelOutbound: (outboundId) => cancelOutbound2026(asking, outboundId),
    listChangedOutbounds: (query) => listChangedOutbounds2026(asking, query),
    returns: null,
  },
})
