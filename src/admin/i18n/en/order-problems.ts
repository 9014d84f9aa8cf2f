/** What is to be done about an order, by the code that the server gives it. */
export const problems = {
  title: "What needs attention",
  none: "Nothing needs to be done.",
  nextTry: "It is tried again by itself {{when}}.",
  oversold: {
    title: "Sold more than there is",
    text: "Amazon sold {{units}} of “{{sku}}”, and no stock location of the marketplace had as many left. All are reserved nevertheless, so the stock is below zero. Restock, or cancel the order in Seller Central, which works once Amazon has verified its payment.",
    action: "Open the listing",
  },
  not_stocked: {
    title: "No stock location has “{{sku}}”",
    text: "So nothing is held for it, and it may be sold twice. Stock it at one of the marketplace's locations, or choose another location in its settings.",
  },
  unknown_sku: {
    title: "Unknown SKU “{{sku}}”",
    text: "No variant of the shop belongs to it, so nothing is held. Choose its variant; this order follows at once.",
    action: "Choose its variant",
  },
  no_sku: {
    title: "A line without a SKU",
    text: "Amazon names no SKU for one line, so nothing is held for it. Look at the order in Seller Central.",
  },
  variant_gone: {
    title: "The variant of “{{sku}}” is gone",
    text: "It was deleted, so nothing is held. Choose another variant; this order follows at once.",
    action: "Choose another variant",
  },
  buyer_requests_cancellation: {
    title: "The buyer asks to cancel",
    text: "Nothing is cancelled yet, and nothing can be packed before you have decided.",
    reason: "The buyer's reason: {{reason}}",
    agreedTitle: "Cancel it in Seller Central now",
    agreedText:
      "You have agreed to cancel. Amazon lets no program do that: cancel it in Seller Central. It is then cancelled here by itself, and its units come back. Until then nothing can be packed.",
  },
  marketplace_not_set_up: {
    title: "This marketplace is not set up",
    text: "So nothing happens to its orders. Check its settings and save them.",
  },
  canceled_in_shop: {
    title: "Cancelled in Medusa, but not at Amazon",
    text: "It holds no stock any more, and Amazon still expects the parcel. Cancel it in Seller Central too.",
  },
  waiting_for_details: {
    title: "Paid, but not complete yet",
    text: "Amazon has verified the payment and not sent prices and address yet. They are read again by themselves.",
  },
  no_address: {
    title: "No delivery address",
    text: "Amazon sent none. The app probably lacks the role “Direct-to-Consumer Delivery”: add it in Seller Central, authorise the app again, then ask Amazon for this order.",
  },
  total_differs: {
    title: "The amounts do not add up",
    text: "Amazon's total is {{total}}, and prices and taxes as they were imported come to something else. Check in the marketplace's settings whether its prices include tax.",
  },
  cancel_refused: {
    title: "Cancelled at Amazon, but already packed here",
    text: "Stop the parcel and cancel the fulfilment in Medusa, then apply the order again.",
  },
  not_locked: {
    title: "Somebody is editing the placeholder",
    text: "An edit was begun before Amazon verified the payment. Cancel that edit; what it changes is replaced when Amazon completes the order.",
    action: "Open the order",
  },
  last_error: { title: "Could not be brought up to date" },
  mirror_error: { title: "Its parcels could not be booked" },
  merged: {
    title: "Changed by hand before Amazon completed it",
    text: "What Amazon says counts; the rest was left as it was.",
  },
}
