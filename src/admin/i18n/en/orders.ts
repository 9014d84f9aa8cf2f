import { problems } from "./order-problems"
import { timeline } from "./order-timeline"

export const orders = {
  menu: "Orders",
  title: "Amazon orders",
  subtitle:
    "Every order that Amazon has told the shop of, from its first sight on.",
  problemCount_one: "1 problem",
  problemCount_other: "{{count}} problems",
  fields: {
    amazonOrder: "Amazon order",
    order: "Order",
    purchased: "Purchased",
    state: "State",
    status: "At Amazon",
    attention: "Attention",
    units: "Units",
    account: "Account",
    marketplace: "Marketplace",
    fulfilledBy: "Shipped by",
    sku: "SKU",
  },
  sort: {
    oldestFirst: "Oldest first",
    newestFirst: "Newest first",
    ascending: "Ascending",
    descending: "Descending",
  },
  filters: { has_problem: "Has a problem", has_error: "Could not be applied" },
  fulfilledBy: { merchant: "You", amazon: "Amazon" },
  states: {
    waiting: "Waiting for Amazon",
    preorder: "Pre-order",
    held: "Held for Amazon only",
    completing: "Paid, details to come",
    paid: "To be shipped",
    paid_fba: "Amazon ships",
    cancellation_requested: "Cancellation requested",
    partially_shipped: "Partly shipped",
    shipped: "Shipped",
    canceled: "Cancelled",
    not_imported: "Not in Medusa",
  },
  statuses: {
    pending: "Pending",
    pending_availability: "Pre-order",
    unshipped: "To be shipped",
    partially_shipped: "Partly shipped",
    shipped: "Shipped",
    canceled: "Cancelled",
    unfulfillable: "Cannot be fulfilled",
  },
  empty: {
    notConnected: "Amazon is not connected yet",
    notConnectedText:
      "Connect your seller account, and its open orders appear here within a minute or two.",
    notConnectedAction: "Connect Amazon",
    connected: "No Amazon orders yet",
    connectedText:
      "As soon as somebody buys on Amazon, the order appears here by itself, even before its payment is verified. Only marketplaces that are set up are read.",
    connectedAction: "Look at the marketplaces",
    filtered: "No order matches",
    filteredText: "Change the search or clear the filters.",
  },
  sentences: {
    ordered: "Ordered",
    undecided:
      "The buyer asks to cancel. Nothing can be packed before you have decided; see below.",
    toBeCanceled:
      "It is to be cancelled, as the buyer asks. The last step is yours, in Seller Central.",
    waiting:
      "Amazon is still verifying the payment, usually within 90 minutes, sometimes for days. Then Amazon completes or cancels the order by itself; nothing needs to be done. Until then its units are reserved in Medusa, as far as your shop stocks them.",
    preorder:
      "A pre-order: Amazon takes the payment only when the goods are available, which may be months away. Until then its units are reserved in Medusa, as far as your shop stocks them.",
    held: "Amazon is still verifying the payment, usually within 90 minutes, sometimes for days. Its units are held back from Amazon only, as chosen for this marketplace; Medusa shows the order once it is paid.",
    completing:
      "Amazon has verified the payment. Price and address are still to come; they are read by themselves within minutes.",
    paid: "Paid and complete. Ship it in Medusa, and Amazon is told by itself.",
    paid_fba:
      "Paid and complete. Amazon ships it from its own warehouse; nothing is taken from your stock.",
    partially_shipped:
      "A part has been shipped. Ship the rest in Medusa, and Amazon is told by itself.",
    shipped: "All of it has been shipped.",
    canceled:
      "Cancelled at Amazon. What was held for it has been given back, or waits for an inspection.",
    canceledAlive:
      "Cancelled at Amazon, but the order in Medusa is not. See below what to do.",
    not_imported:
      "Medusa does not have this order: as chosen for its marketplace, or because it has just come in.",
    not_imported_fba:
      "Amazon ships this order from its own warehouse. Medusa shows it once it is paid, if its marketplace is set so.",
  },
  detail: {
    askAmazon: "Ask Amazon now",
    asked: "Amazon was asked just now, and this is the newest.",
    askedMissing: "Amazon does not know this order any more.",
    askedLater:
      "Amazon lets us ask no more for the moment. Try again in {{span}}.",
    applyAgain: "Apply again",
    applied: "The order was applied again.",
    openSettings: "Open the marketplace’s settings",
    openOrder: "Open the order in Medusa",
    copyId: "Copy the Amazon order id",
    facts: "Details",
    since: "Waiting since",
    verified: "Payment verified",
    canceledAt: "Cancelled",
    lastChange: "Last change at Amazon",
    shipBy: "Ship by",
    deliverBy: "Deliver by",
    replacementFor: "Replacement for",
    total: "Total at Amazon",
    medusaOrder: "Order in Medusa",
    noMedusaOrder: "None yet",
    lines: "Items",
    title: "Item",
    quantity: "Quantity",
    held: "Held",
    heldIn: { medusa: "in Medusa", offer: "from Amazon only" },
    heldHint: "Units kept back for this order, so that nobody else buys them.",
    mapped: "Variant",
    openListing: "Open the listing",
    atAmazon: "At Amazon",
    notMapped: "Choose a variant",
    shipments: "Parcels",
    returns: "Returns",
    received: "Received {{day}}",
    requested: "Requested {{day}}",
    refunded: "Refunded: {{amount}}",
    parcelStates: {
      due: "Amazon is told soon",
      told: "Amazon has been told",
      confirmed: "Amazon has confirmed",
      refused: "Amazon refused it",
      withdrawn: "Given up",
    },
    noTracking: "No tracking number",
    openShipments: "Show among all parcels",
  },
  decision: {
    ship: "Ship it all the same",
    cancel: "Cancel it",
    shipTitle: "Ship although the buyer asks to cancel?",
    shipText:
      "The order can be packed again. The buyer gets the parcel and can send it back. As long as nothing has left, you can still decide otherwise.",
    cancelTitle: "Cancel this order?",
    cancelText:
      "Nothing can be packed any more. Amazon lets no program cancel an order: the last step is yours, in Seller Central. Its units come back when Amazon reports the cancellation.",
    shipDone: "Decided. The order can be packed.",
    cancelDone: "Decided. Now cancel it in Seller Central.",
    shipDecided:
      "The buyer asked to cancel, and you decided to ship it all the same.",
  },
  problems,
  timeline,
}
