/** Offers were marked in a process that may not be the one that speaks to Amazon. */
export const offersMarked = "amazon.offers.marked"
