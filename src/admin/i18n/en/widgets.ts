export const widgets = {
  placeholder: {
    title: "Amazon is still verifying the payment",
    text: "Until that is done there is no address and no price, so this order cannot be edited, paid, shipped or cancelled here. Its units are reserved as far as your shop stocks them.",
    next: "It usually takes no more than 90 minutes, sometimes days. Amazon then completes or cancels the order by itself, and this page follows; nothing needs to be done.",
  },
  preorder: {
    title: "Amazon is still verifying the payment",
    text: "This is a pre-order: Amazon takes the payment only when the goods are available, which may be months away. Until then there is no address and no price, so the order cannot be edited, paid, shipped or cancelled here. Its units are reserved as far as your shop stocks them.",
    next: "Amazon then completes or cancels the order by itself, and this page follows; nothing needs to be done.",
  },
  completing: {
    title: "Amazon has verified the payment",
    text: "Price and address are still to come. Until then this order cannot be edited, paid, shipped or cancelled here; its units stay reserved.",
    next: "They are read by themselves within minutes, and this page follows.",
  },
  order: {
    label: "Amazon order",
    timeline: "What happened so far",
    sellerCentral: "Seller Central",
    canceled: "This order was cancelled at Amazon",
  },
  orders: {
    pending_one: "{{formatted}} Amazon order is waiting for its payment check.",
    pending_other:
      "{{formatted}} Amazon orders are waiting for their payment check.",
    held_one: "{{formatted}} unit is held.",
    held_other: "{{formatted}} units are held.",
    oldest: "The oldest was placed",
    show: "Show them",
  },
}
