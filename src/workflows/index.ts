// What other code may run: import { … } from "medusa-plugin-amazon/workflows".

export { followOutboundsWorkflow } from "./follow-outbounds"
export { confirmShipmentsWorkflow } from "./confirm-shipments"
export { followVariantsWorkflow } from "./follow-variants"
export { pollOrdersWorkflow } from "./poll-orders"
export { publishOffersWorkflow } from "./publish-offers"
export { readListingsWorkflow } from "./read-listings"
export { recheckOrdersWorkflow } from "./recheck-orders"
export { reconcileOrdersWorkflow } from "./reconcile-orders"
export { refreshOrdersWorkflow } from "./refresh-orders"
