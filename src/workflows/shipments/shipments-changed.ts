/** Amazon is to be told of parcels, by a process that may not be the one that found them. */
export const shipmentsChanged = "amazon.shipments.changed"
