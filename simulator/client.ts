// The control API from another process. A refusal becomes an Error with the simulator's sentence.

import { warehouseClient } from "./client-outbound"
import type { SimulatedOrder, SimulatorControl } from "./control"
import { toSearch } from "./to-search"

export function createControlClient(url: string): SimulatorControl {
  const call = async <T>(
    method: "GET" | "POST",
    path: string,
    body?: object
  ): Promise<T> => {
    const response = await fetch(`${url}/control${path}`, {
      method,
      ...(body && {
        body: JSON.stringify(body),
        headers: { "content-type": "application/json" },
      }),
    })
    const answer = (await response.json()) as T & { message?: string }
    if (!response.ok) {
      throw new ControlError(
        response.status,
        answer.message ?? `The simulator answered ${response.status}.`
      )
    }
    return answer
  }
  const get = <T>(path: string): Promise<T> => call<T>("GET", path)
  const post = <T>(path: string, body: object = {}): Promise<T> =>
    call<T>("POST", path, body)
  const tell = async (path: string, body: object = {}): Promise<void> => {
    await post(path, body)
  }
  const order = (orderId: string, act = ""): string =>
    `/orders/${encodeURIComponent(orderId)}${act}`

  return {
    reset: () => tell("/reset"),
    state: () => get("/state"),
    resetCalls: () => tell("/calls/reset"),
    place: (wish) => post("/orders", wish),
    buy: async (wish) =>
      (await post<{ order: SimulatedOrder | null }>("/orders/buy", wish)).order,
    placeMany: (many) => post("/orders/bulk", many),
    order: (orderId) => get(order(orderId)),
    orders: (query = {}) => get(`/orders?${toSearch(query)}`),
    release: (orderId) => post(order(orderId, "/release")),
    pay: (orderId) => post(order(orderId, "/pay")),
    cancel: (orderId, wish) => post(order(orderId, "/cancel"), wish),
    reduceLine: (orderId, line) => post(order(orderId, "/reduce-line"), line),
    changeQuantity: (orderId, line) =>
      post(order(orderId, "/change-quantity"), line),
    addLine: (orderId, line) => post(order(orderId, "/add-line"), line),
    ship: (orderId, wish) => post(order(orderId, "/ship"), wish),
    requestCancellation: (orderId, wish) =>
      post(order(orderId, "/request-cancellation"), wish),
    withdrawCancellation: (orderId) =>
      post(order(orderId, "/withdraw-cancellation")),
    shipElsewhere: (orderId, wish) =>
      post(order(orderId, "/ship-elsewhere"), wish),
    deliver: (orderId, packageReferenceId) =>
      post(order(orderId, "/deliver"), { packageReferenceId }),
    returnGoods: (orderId, goods) => post(order(orderId, "/return"), goods),
    changeReturn: (returnId, change) =>
      post(`/returns/${encodeURIComponent(returnId)}`, change),
    returns: (orderId) => get(`/returns?${toSearch({ orderId })}`),
    setShipments: (change) => tell("/shipments", change),
    rejectConfirmation: (rejection) => tell("/confirmations/reject", rejection),
    loseConfirmation: (times) => tell("/confirmations/lose", { times }),
    payMany: (many) => post("/orders/pay", many),
    cancelMany: (many) => post("/orders/cancel", many),
    failNext: (operation, fault) => tell("/faults", { ...fault, operation }),
    loseAnswer: (operation, times) =>
      tell("/faults/lose-answer", { operation, times }),
    hideFromList: (orderId, times) =>
      tell(order(orderId, "/hide-from-list"), { times }),
    duplicateInList: (orderId) => tell(order(orderId, "/duplicate-in-list")),
    staleList: (orderId) => tell(order(orderId, "/stale-list")),
    list: (listings) => post("/listings", listings),
    listing: (sku, sellerId) =>
      get(`/listings/one?${toSearch({ sku, sellerId })}`),
    listings: (query = {}) => get(`/listings?${toSearch(query)}`),
    changeListing: (sku, change, sellerId) =>
      post("/listings/change", { sku, sellerId, change }),
    removeListing: (sku, sellerId) =>
      tell("/listings/remove", { sku, sellerId }),
    setListings: (change) => tell("/listings/delays", change),
    rejectSku: (sku, rejection) => tell("/listings/reject", { sku, rejection }),
    failFeed: (failure) => tell("/feeds/fail", failure),
    submissions: (query = {}) => get(`/submissions?${toSearch(query)}`),
    feeds: () => get("/feeds"),
    clearFaults: () => tell("/faults/clear"),
    advanceClock: (ms) => tell("/clock/advance", { ms }),
    setClock: (change) => tell("/clock", change),
    setLimits: (change) => tell("/limits", change),
    startBuyers: (plan) => tell("/buyers/start", plan),
    stopBuyers: () => tell("/buyers/stop"),
    revokeToken: (refreshToken) => tell("/tokens/revoke", { refreshToken }),
    restoreToken: (refreshToken) => tell("/tokens/restore", { refreshToken }),
    expireAccessTokens: () => tell("/tokens/expire"),
    setApplication: (change) => tell("/application", change),
    ...warehouseClient({ get, post, tell }),
  }
}

export class ControlError extends Error {
  override readonly name = "ControlError"

  constructor(
    readonly status: number,
    message: string
  ) {
    super(message)
  }
}
