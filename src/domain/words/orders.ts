// What is said of orders, by code: findings of the reconciler, and problems of the whole order.

export const order = {
  not_updated: "The order could not be brought up to date.",
  parcels_not_booked: "Its parcels could not be booked in Medusa.",
  unreadable:
    "What Amazon says of order {{order}} cannot be understood, so it stays as it was.",
  unreadable_new:
    "What Amazon says of order {{order}} cannot be understood, so its units are not held.",
  oversold:
    'Amazon sold {{units}} of "{{sku}}", and no location of the marketplace had as many left. They are reserved all the same; the stock is now below zero.',
  not_stocked:
    'None of the marketplace\'s stock locations stocks "{{sku}}" (inventory item {{item}}), so it holds no stock. Add an inventory level there, or another location in the settings.',
  no_locations:
    'No stock location is chosen for the marketplace {{marketplace}}, so "{{sku}}" holds no stock. Choose its locations in the settings.',
  no_sku:
    "Amazon names no SKU for order item {{order_item}}; it holds no stock.",
  unknown_sku:
    'No variant is mapped to the Amazon SKU "{{sku}}"; it holds no stock. Map it under Listings.',
  variant_gone:
    'The variant mapped to the Amazon SKU "{{sku}}" no longer exists; it holds no stock. Map another one under Listings.',
  cancellation_asked:
    'The buyer asks to cancel "{{sku}}". Nothing is cancelled yet, and nothing can be packed before you have decided: send it all the same, or cancel it.',
  cancellation_agreed:
    'The buyer asks to cancel "{{sku}}", and you have agreed. Amazon lets no program cancel an order: cancel it in Seller Central. It is then cancelled here by itself, and its units come back.',
  marketplace_unknown:
    "The marketplace {{marketplace}} is not set up for this account. Test the connection again to add it, then choose its sales channel and stock locations.",
  marketplace_not_set_up:
    "Nobody has set up the marketplace {{marketplace}} yet, so nothing happens to its orders. Check its settings and save them.",
  canceled_in_shop:
    "Somebody cancelled this order in Medusa, so it holds no stock any more. Amazon does not know that and still expects the parcel: cancel it in Seller Central too.",
  waiting_for_details:
    "Amazon has verified the payment, but has not sent prices and address yet. They are read again by themselves.",
  no_address:
    "Amazon sent no delivery address. The app probably lacks the role Direct-to-Consumer Delivery: add it in Seller Central, authorise the app again, then refresh the order.",
  total_differs:
    "Amazon's total is {{expected_amount}}, its amounts add up to {{found_amount}}. Check whether prices include tax in the marketplace's settings.",
  cancel_refused:
    "Amazon cancelled this order, but Medusa has already fulfilled or completed it. Stop the parcel, cancel the fulfilment in Medusa, then retry this order.",
  not_locked:
    "Somebody has begun to edit this order before Amazon verified the payment. Cancel that edit; what it changes is replaced when Amazon completes the order.",
} as const

/** Orders of the shop's own that Amazon ships. */
export const outbound = {
  not_followed: "Amazon could not be asked how far it is.",
  ended_without_parcel: "Amazon ended it without a parcel.",
  canceled:
    "It was cancelled at Amazon: by somebody in Seller Central, or because it had been held for 14 days.",
  unfulfillable: "Amazon had too little of it to ship.",
  invalid:
    "Amazon accepted it first and then could not ship it: the address is wrong, or goods are missing.",
  shown_as_shipped: "Medusa shows it as shipped: look into the order.",
  reserved_again:
    "Its units are reserved for the order again: fulfil it once more, or in another way.",
  short: "Amazon did not ship {{missing}} of {{quantity}} {{sku}}.",
  partly:
    "Medusa knows a fulfilment as shipped in whole only: refund what is missing, or send it by another order.",
  undeliverable:
    "A parcel could not be delivered, or is on its way back to Amazon. Ask the customer, and send the goods again or refund them.",
  not_delivered:
    "The carrier has not said for 45 days that it was delivered, and Amazon is not asked any more. Mark it as delivered in the order, if it was.",
  shipped_though_canceled:
    "Amazon ships it though its fulfilment was cancelled in Medusa. Do not send the order again, and count its units off the shelf.",
  shipped_unrecorded:
    "Amazon ships it, and the order has no fulfilment of it. Fulfil the same items with the same shipping option: it is recognised, and nothing is sent twice.",
  unknown_to_amazon:
    "Amazon does not know this order any more, though it had accepted it. Look for it in Seller Central before you ship it otherwise.",
} as const
