// Every way in which somebody could change an order, as requests. What a request names is
// made up front, on an order of either kind.

export interface Target {
  orderId: string
  lineItemId: string
  /** Of the order's own line. */
  reservationId: string
  inventoryItemId: string
  locationId: string
  paymentCollectionId: string
  paymentId: string
  fulfillmentId: string
  orderChangeId: string
}

export interface Attempt {
  title: string
  method: "post" | "delete"
  path: (target: Target) => string
  body?: (target: Target) => object
  /** A word of the sentence that only this kind of refusal has. */
  says: string
}

const address = {
  first_name: "Ada",
  last_name: "L",
  address_1: "Street 1",
  city: "Berlin",
  country_code: "de",
  postal_code: "10115",
}
const orderId = ({ orderId: order_id }: Target) => ({ order_id })
const items = ({ lineItemId: id }: Target) => ({ items: [{ id, quantity: 1 }] })

const onOrder = (
  title: string,
  rest: string,
  says: string,
  body?: Attempt["body"]
): Attempt => ({
  title,
  method: "post",
  path: (target) => `/admin/orders/${target.orderId}${rest}`,
  ...(body && { body }),
  says,
})

const edit = "can be changed like any other order"
const pay = "collects the money itself"
const ship = "Do not ship it"
const stock = "stay reserved"

export const attempts: Attempt[] = [
  onOrder("change its e-mail", "", edit, () => ({ email: "a@example.com" })),
  onOrder("change its address", "", edit, () => ({
    shipping_address: address,
  })),
  onOrder("cancel it", "/cancel", "Only Amazon can cancel a pending order"),
  onOrder("complete it", "/complete", "can be completed"),
  onOrder("archive it", "/archive", "can be completed"),
  onOrder("give it a credit line", "/credit-lines", pay, () => ({
    amount: 1,
    reference: "x",
    reference_id: "y",
  })),
  onOrder(
    "authorise a payment session of it",
    "/payment-sessions/authorize",
    pay,
    () => ({ payment_session_id: "payses_1" })
  ),
  onOrder("fulfil it", "/fulfillments", ship, items),
  onOrder(
    "ship a fulfilment of it",
    "/fulfillments/ful_1/shipments",
    ship,
    items
  ),
  onOrder("cancel a fulfilment of it", "/fulfillments/ful_1/cancel", ship),
  onOrder(
    "mark a fulfilment of it as delivered",
    "/fulfillments/ful_1/mark-as-delivered",
    ship
  ),
  onOrder("transfer it", "/transfer", "its customer is Amazon's", () => ({
    customer_id: "cus_1",
  })),
  onOrder("cancel a transfer of it", "/transfer/cancel", "its customer"),
  onOrder("transfer it to a guest", "/transfer/guest", "its customer", () => ({
    email: "a@example.com",
  })),
  ...(["returns", "claims", "exchanges"] as const).map((kind): Attempt => ({
    title: `start one of its ${kind}`,
    method: "post",
    path: () => `/admin/${kind}`,
    body: (target) => ({
      ...orderId(target),
      ...(kind === "claims" && { type: "refund" }),
    }),
    says: "nothing to take back",
  })),
  {
    title: "begin an edit of it",
    method: "post",
    path: () => "/admin/order-edits",
    body: orderId,
    says: edit,
  },
  ...(
    [
      ["post", "/items"],
      ["post", "/items/item/ordli_1"],
      ["post", "/items/ordchact_1"],
      ["delete", "/items/ordchact_1"],
      ["post", "/shipping-method"],
      ["post", "/shipping-method/ordchact_1"],
      ["delete", "/shipping-method/ordchact_1"],
      ["post", "/request"],
      ["post", "/confirm"],
      ["delete", ""],
    ] as const
  ).map(([method, rest]): Attempt => ({
    title: `go on with an edit of it (${method} ${rest})`,
    method,
    path: (target) => `/admin/order-edits/${target.orderId}${rest}`,
    says: edit,
  })),
  {
    title: "change one of its order changes",
    method: "post",
    path: (target) => `/admin/order-changes/${target.orderChangeId}`,
    body: () => ({ carry_over_promotions: true }),
    says: edit,
  },
  ...(
    [
      ["post", ""],
      ["delete", ""],
      ["post", "/convert-to-order"],
      ["post", "/edit"],
      ["post", "/edit/items"],
      ["post", "/edit/confirm"],
      ["delete", "/edit"],
    ] as const
  ).map(([method, rest]): Attempt => ({
    title: `treat it as a draft (${method} ${rest || "/"})`,
    method,
    path: (target) => `/admin/draft-orders/${target.orderId}${rest}`,
    says: edit,
  })),
  {
    title: "create a payment collection for it",
    method: "post",
    path: () => "/admin/payment-collections",
    body: (target) => ({ ...orderId(target), amount: 1 }),
    says: pay,
  },
  {
    title: "mark it as paid",
    method: "post",
    path: (target) =>
      `/admin/payment-collections/${target.paymentCollectionId}/mark-as-paid`,
    body: orderId,
    says: pay,
  },
  {
    title: "mark it as paid in the name of another order",
    method: "post",
    path: (target) =>
      `/admin/payment-collections/${target.paymentCollectionId}/mark-as-paid`,
    body: () => ({ order_id: "order_another" }),
    says: pay,
  },
  {
    title: "begin a payment session for it",
    method: "post",
    path: (target) =>
      `/admin/payment-collections/${target.paymentCollectionId}/payment-sessions`,
    body: () => ({ provider_id: "pp_system_default" }),
    says: pay,
  },
  {
    title: "capture a payment of it",
    method: "post",
    path: (target) => `/admin/payments/${target.paymentId}/capture`,
    says: pay,
  },
  {
    title: "refund a payment of it",
    method: "post",
    path: (target) => `/admin/payments/${target.paymentId}/refund`,
    says: pay,
  },
  {
    title: "fulfil it by the module's route",
    method: "post",
    path: () => "/admin/fulfillments",
    body: (target) => ({
      ...orderId(target),
      location_id: target.locationId,
      provider_id: "manual_manual",
      delivery_address: address,
      items: [
        {
          title: "Mug",
          sku: "MUG-WHITE",
          barcode: "1",
          quantity: 1,
          line_item_id: target.lineItemId,
        },
      ],
      labels: [],
      data: null,
      metadata: null,
    }),
    says: ship,
  },
  {
    title: "ship a fulfilment by the module's route",
    method: "post",
    path: (target) => `/admin/fulfillments/${target.fulfillmentId}/shipment`,
    body: () => ({ labels: [] }),
    says: ship,
  },
  {
    title: "cancel a fulfilment by the module's route",
    method: "post",
    path: (target) => `/admin/fulfillments/${target.fulfillmentId}/cancel`,
    says: ship,
  },
  {
    title: "reserve more stock for one of its lines",
    method: "post",
    path: () => "/admin/reservations",
    body: (target) => ({
      line_item_id: target.lineItemId,
      inventory_item_id: target.inventoryItemId,
      location_id: target.locationId,
      quantity: 1,
    }),
    says: stock,
  },
  {
    title: "change what is reserved for one of its lines",
    method: "post",
    path: (target) => `/admin/reservations/${target.reservationId}`,
    body: () => ({ quantity: 2 }),
    says: stock,
  },
  {
    title: "free what is reserved for one of its lines",
    method: "delete",
    path: (target) => `/admin/reservations/${target.reservationId}`,
    says: stock,
  },
  // Last: they take what the others name.
  {
    title: "delete its payment collection",
    method: "delete",
    path: (target) =>
      `/admin/payment-collections/${target.paymentCollectionId}`,
    says: pay,
  },
]

/** A customer's own way; core lets anyone try who knows the id. */
export const storeAttempts = ["request", "accept", "cancel", "decline"].map(
  (act) => ({
    title: `${act} a transfer of it`,
    path: (target: Target) => `/store/orders/${target.orderId}/transfer/${act}`,
  })
)
