// What one sold unit takes from the shelves: a variant is made of inventory items, each in a
// required quantity. A plain product is a kit of one part.

export interface Part {
  inventoryItemId: string
  /** Units of the inventory item in one unit of the variant; at least 1. */
  required: number
}

export interface Variant {
  variantId: string
  /** False: the shop does not count this variant, so there is nothing to hold. */
  isManaged: boolean
  parts: Part[]
}

/** Whether holding a unit of this variant means anything to the shop's stock. */
export const isCounted = (variant: Variant): boolean =>
  variant.isManaged && variant.parts.length > 0
