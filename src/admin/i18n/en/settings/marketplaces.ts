export const form = {
  choose: "Choose …",
  saved: "Saved",
  editOf: "Edit {{of}}",
}

export const marketplaces = {
  title: "Amazon {{country}}",
  country: "Marketplace",
  pendingOrders: "Pending orders",
  channel: "Sales channel",
  sections: {
    orders: "Order processing",
    inventory: "Inventory",
    prices: "Prices and taxes",
    fulfillment: "Fulfillment",
  },
}

export const inventory = {
  locations: "Stock locations",
  locationsHint:
    "Units are reserved at the first location that has enough of the whole order line; the others follow in this order.",
  noLocations: "None: nothing can be reserved",
  add: "Add a stock location",
  allChosen: "All stock locations are in the list.",
  unconnected:
    "Not connected to the sales channel. Connect the two under Locations & Shipping, or remove it here.",
  unconnectedName: "{{name}} (not connected to the sales channel)",
  up: "Move {{name}} up",
  down: "Move {{name}} down",
  remove: "Remove {{name}}",
  moved: "{{name}} is now number {{position}}.",
}

export const prices = {
  channel: "Sales channel",
  channelHint: "The channel that orders from here belong to.",
  noChannel: "None: pending orders cannot be imported",
  region: "Region",
  regionHint: "The Medusa region of the orders.",
  noRegion: "None",
  tax: "Amazon's prices",
  taxHint:
    "Used where Amazon does not say it itself. In Europe and Japan prices include tax, in the USA and Canada they do not.",
  inclusive: "Prices include tax",
  exclusive: "Prices without tax",
}

export const fulfillment = {
  option: "Shipping option",
  optionHint: "How these orders are shipped. Medusa needs one to fulfil them.",
  noOption: "None: orders cannot be fulfilled yet",
  elsewhere: "Parcels that left without Medusa",
  elsewhereHint:
    "Sent with a label bought at Amazon, confirmed in Seller Central, or shipped by Amazon.",
  elsewhereChoices: {
    book: "Book them in Medusa",
    leave: "Leave them to me",
  },
  elsewhereMeans: {
    book: "The order is fulfilled in Medusa by itself, with Amazon's tracking number, and its units leave the shelf.",
    leave: "You fulfil such orders in Medusa yourself.",
  },
  restock: "When a paid order is cancelled",
  restockHint: "Whether its units go back on sale at once.",
  restockChoices: {
    by_reason: "It depends on the reason",
    always: "Back on sale",
    inspect: "Inspect first",
  },
  restockMeans: {
    by_reason:
      "Back on sale if the buyer or Amazon cancelled. If the goods could not be found, they wait until somebody has looked.",
    always: "At once, whoever cancelled.",
    inspect: "They stay off sale until somebody has looked at the shelf.",
  },
  carrier: "Carrier when a parcel names none",
  carrierHint: "Amazon wants to know who carries each parcel.",
  noCarrier: "None: such parcels wait until one is named",
}
