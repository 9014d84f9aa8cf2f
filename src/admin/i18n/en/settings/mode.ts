export const mode = {
  question: "Import pending orders?",
  hint: "A pending order is one whose payment Amazon is still verifying: for half an hour and more, sometimes for days. Its units are sold, but there is no address and no price yet.",
  choices: {
    import: "Yes, import pending orders",
    reserve: "No, reserve pending quantities for Amazon only",
    off: "No",
  },
  means: {
    import:
      "Each one appears in Medusa at once and reserves its units, so that no channel sells them a second time. Once Amazon has verified the payment, address and prices are filled in and it can be shipped.",
    reserve:
      "Orders appear once they are paid. Until then only the number shown on Amazon is lowered; your storefront can still sell the same units.",
    off: "Orders appear once they are paid, and nothing is held for them before. Until then their units can be sold a second time, here and on Amazon.",
  },
  short: {
    import: "Imported",
    reserve: "Reserved for Amazon only",
    off: "Not imported",
  },
  notSetUp: "Not set up",
  notSetUpText:
    "Nothing is read here yet. Choose what happens to pending orders: the first reading starts within a minute and brings the orders of the last 30 days that are paid and not shipped.",
  setUp: "Set up",
  start: "Start reading orders",
  confirm: "Confirm switch",
  saved: "Switched. The orders follow now.",
  chooseAnother:
    "Choose something else above, and what would move is shown before you confirm.",
  preorders: "Pre-orders",
  preordersHint:
    "They can stay unpaid for months, until the product comes out.",
  preordersChoices: {
    wait: "Hold nothing until Amazon charges for them",
    hold: "Treat them like other pending orders",
  },
  fbaOrders: "Orders that Amazon ships itself",
  fbaOrdersHint:
    "From its own warehouses (FBA). They never take anything from your shelves.",
  fbaOrdersChoices: {
    import: "Import once they are paid",
    ignore: "Leave out",
  },
  reserveNeedsNumbers:
    "No numbers are sent to Amazon from here yet, so this holds nothing back there. Let numbers be sent first.",
  toOffers: "Numbers on Amazon",
  toSection: {
    prices: "Go to prices and taxes",
    inventory: "Go to inventory",
    fulfillment: "Go to fulfillment",
  },
}

export const preview = {
  title: "What will move",
  nothingMoves:
    "No order moves. The switch counts for the orders that come from now on.",
  held: "Units held",
  now: "Now",
  then: "After",
  places: {
    medusa: "Reserved in Medusa",
    offer: "Held back on Amazon only",
  },
  storefront: "Storefront",
  amazon: "Amazon",
  available: "Available",
  notStocked: "not stocked",
  allSkus_one: "Show all {{formatted}} SKU",
  allSkus_other: "Show all {{formatted}} SKUs",
  acts: {
    place: {
      title: "New in Medusa: {{orders}} with {{units}}",
      means:
        "They appear as pending orders and reserve their units. Storefront and Amazon have that much less to sell.",
    },
    transfer: {
      title: "Now in Medusa too: {{orders}} with {{units}}",
      means:
        "The units were held back on Amazon and become reservations. The storefront has that much less to sell; Amazon stays as it is.",
    },
    hold: {
      title: "Held back on Amazon: {{units}} of {{orders}}",
      means: "The storefront stays as it is.",
    },
    release: {
      title: "Given back to Amazon: {{units}} of {{orders}}",
      means:
        "They can be sold a second time until the orders are paid. The storefront stays as it is.",
    },
    import: {
      title: "Paid orders that come in: {{orders}} with {{units}}",
      means: "They appear in Medusa and reserve their units.",
    },
    stay_placeholder: {
      title: "Stay as they are: {{orders}} with {{units}} reserved",
      means:
        "Pending orders that are already in Medusa stay until Amazon completes or cancels them.",
    },
    stay_held: {
      title: "Held back as before: {{units}} of {{orders}}",
      means: "Nothing changes for them.",
    },
    stay_out: {
      title: "Left alone: {{orders}}",
      means: "They hold nothing, neither now nor after the switch.",
    },
    settle: {
      title: "Decided by Amazon: {{orders}}",
      means: "They are brought to their end, whatever you choose.",
    },
  },
  risks: {
    oversold:
      "More of {{sku}} is sold than there is. Count the shelf or move stock before you switch; otherwise expect to cancel orders in Seller Central.",
    not_stocked:
      "None of the chosen stock locations stocks {{sku}}, so nothing can be reserved. Add it to a location.",
  },
  moreRisks_one: "{{formatted}} more product is short.",
  moreRisks_other: "{{formatted}} more products are short.",
  toInventory: "Show stock",
  unmapped_one:
    "{{formatted}} SKU has no product in Medusa and holds nothing until it has one: {{skus}}.",
  unmapped_other:
    "{{formatted}} SKUs have no product in Medusa and hold nothing until they have one: {{skus}}.",
  noSku: "no SKU",
  toListings: "Match products",
  inProgress_one:
    "{{formatted}} order has news that is being applied right now; the numbers may still change a little.",
  inProgress_other:
    "{{formatted}} orders have news that is being applied right now; the numbers may still change a little.",
}
