// The steps on the way of a parcel: what staff's requests do in Medusa's modules, and what Amazon is
// asked. Apart from the other steps, so that those stories die where they always did.

import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { AMAZON_MODULE } from "../../../src/modules/amazon"
import type AmazonModuleService from "../../../src/modules/amazon/service"
import type { Markers } from "./markers"

/** Once per process. */
export function watchParcels(
  container: MedusaContainer,
  markers: Markers
): void {
  markers.watch(container.resolve(Modules.FULFILLMENT), {
    createFulfillment: "fulfil",
    updateFulfillment: "ship",
    cancelFulfillment: "cancel fulfilment",
  })
  markers.watch(container.resolve(Modules.INVENTORY), {
    adjustInventory: "take",
  })
  markers.watch(container.resolve(Modules.ORDER), {
    registerFulfillment: "count fulfilled",
    registerShipment: "count shipped",
    registerDelivery: "count delivered",
    cancelFulfillment: "count canceled",
  })
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  markers.watch(amazon, { inTransaction: "note" })
  const gatewayFor = amazon.gatewayFor.bind(amazon)
  const watched = new WeakSet<object>()
  amazon.gatewayFor = (account) => {
    const gateway = gatewayFor(account)
    if (!watched.has(gateway)) {
      watched.add(gateway)
      markers.watch(gateway, {
        confirmShipment: "confirm",
        getPackages: "read back",
      })
      markers.watch(gateway.outbound("2020-07-01"), {
        createOutbound: "ask",
        cancelOutbound: "call off",
        getOutbound: "follow",
        listChangedOutbounds: "changes",
      })
    }
    return gateway
  }
}
