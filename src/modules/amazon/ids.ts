// Ids made from Amazon's own ids, so that the primary keys of our tables and of Medusa's are
// the dedupe: no race, restart or repeat can create the same thing twice (I1). Amazon's order
// ids are unique across sellers, so the account is not part of them: an account that is
// deleted and connected again finds its orders as it left them.

export const amazonOrderRowId = (amazonOrderId: string): string =>
  `amzord_${amazonOrderId}`

export const amazonLineRowId = (
  amazonOrderId: string,
  orderItemId: string
): string => `amzline_${amazonOrderId}_${orderItemId}`

const orderPrefix = "order_amz_"

export const medusaOrderId = (amazonOrderId: string): string =>
  `${orderPrefix}${amazonOrderId}`

/** Whether an order of Medusa's came from Amazon. */
export const isAmazonOrderId = (medusaId: string): boolean =>
  medusaId.startsWith(orderPrefix)

const lineItemPrefix = "ordli_amz_"

export const medusaLineItemId = (
  amazonOrderId: string,
  orderItemId: string
): string => `${lineItemPrefix}${amazonOrderId}_${orderItemId}`

/** Whether a line of a Medusa order came from Amazon. */
export const isAmazonLineItemId = (medusaId: string): boolean =>
  medusaId.startsWith(lineItemPrefix)

/** The Medusa order that a line of Amazon's belongs to: also where nothing links to it. */
export const medusaOrderIdOfLine = (lineItemId: string): string =>
  medusaOrderId(lineItemId.slice(lineItemPrefix.length).split("_")[0] ?? "")

/** `appliedRevision`: of the order, before the units were put aside. */
export const inspectionRowId = (
  amazonOrderId: string,
  orderItemId: string,
  appliedRevision: number
): string => `amzins_${amazonOrderId}_${orderItemId}_${appliedRevision}`

const mirroredPrefix = "ful_amz_"

/** Of the fulfilment that stands for a parcel which left without Medusa. */
export const mirroredFulfillmentId = (
  amazonOrderId: string,
  appliedRevision: number,
  index: number
): string => `${mirroredPrefix}${amazonOrderId}_${appliedRevision}_${index}`

export const isMirroredFulfillmentId = (medusaId: string): boolean =>
  medusaId.startsWith(mirroredPrefix)
