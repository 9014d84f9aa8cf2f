// What a story can do and see: through Amazon's buyers on one side, and through the shop's
// public routes on the other.

import type { MedusaContainer } from "@medusajs/framework/types"
import type { Shop } from "../../scripts/shop/seed-shop"
import type { SimulatorControl } from "../../simulator"
import { AMAZON_MODULE } from "../../src/modules/amazon"
import type AmazonModuleService from "../../src/modules/amazon/service"
import { createBuyers } from "./buyers"
import { createClock } from "./clock"
import { createConnection } from "./connection"
import { createListener } from "./listener"
import { createPacker } from "./packer"
import { createPublisher } from "./publisher"
import { createRequests, type Api, type State } from "./requests"
import { createShopper } from "./shopper"
import { createSender } from "./sender"
import { createSights } from "./sights"

export type { Api, Refusal } from "./requests"
export type * from "./shown"

export type World = ReturnType<typeof createWorld>

export function createWorld(
  api: Api,
  state: State,
  control: () => SimulatorControl
) {
  const shop = () => state.shop as Shop
  const container = () => state.container as MedusaContainer
  const service = () => container().resolve<AmazonModuleService>(AMAZON_MODULE)
  const requests = createRequests(api, state)
  const connection = createConnection(requests, { shop, container, service })

  const sights = createSights(requests, shop)

  return {
    ...requests,
    ...connection,
    ...createBuyers(control, connection),
    ...sights,
    ...createPacker(requests, connection, sights, shop),
    ...createSender(requests, connection, container),
    ...createShopper(requests, shop),
    ...createPublisher(
      requests,
      connection,
      sights,
      { shop, container, service },
      control
    ),
    ...createListener(container),
    clock: createClock(service, control),
    get amazon() {
      return control()
    },
    get shop() {
      return shop()
    },
    get container() {
      return container()
    },
    get service() {
      return service()
    },
  }
}
