// Amazon's warehouses from another process: the part of client.ts that is about them. An id of the
// seller's may contain anything, so it is never part of a path.

import type {
  OutboundActs,
  SimulatedOutboundOrder,
  WarehouseControl,
} from "./control-outbound"
import { toSearch } from "./to-search"

type Calls = {
  get: <T>(path: string) => Promise<T>
  post: <T>(path: string, body?: object) => Promise<T>
  tell: (path: string, body?: object) => Promise<void>
}

export function warehouseClient({ get, post, tell }: Calls): WarehouseControl {
  const act = (
    name: keyof OutboundActs,
    outboundId: string,
    wish?: object
  ): Promise<SimulatedOutboundOrder> =>
    post("/outbound/act", { act: name, outboundId, wish })

  return {
    fbaStock: (sku, sellerId) =>
      get(`/fba/stock/one?${toSearch({ sku, sellerId })}`),
    fbaStocks: (query = {}) => get(`/fba/stock?${toSearch(query)}`),
    setFbaStock: (sku, stock) => post("/fba/stock", { sku, stock }),
    setFba: (change) => tell("/fba", change),
    outboundOrders: (query = {}) => get(`/outbound?${toSearch(query)}`),
    outboundOrder: (outboundId) =>
      get(`/outbound/one?${toSearch({ outboundId })}`),
    setOutbound: (change) => tell("/outbound/settings", change),
    outbound: {
      ship: (outboundId, wish) => act("ship", outboundId, wish),
      deliver: (outboundId, wish) => act("deliver", outboundId, wish),
      failDelivery: (outboundId, wish) => act("failDelivery", outboundId, wish),
      makeUnfulfillable: (outboundId, wish) =>
        act("makeUnfulfillable", outboundId, wish),
      replan: (outboundId) => act("replan", outboundId),
      makeInvalid: (outboundId) => act("makeInvalid", outboundId),
      receiveReturn: (outboundId, wish) =>
        act("receiveReturn", outboundId, wish),
    },
  }
}
