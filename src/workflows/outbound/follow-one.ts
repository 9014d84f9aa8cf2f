// One order at Amazon, from what Amazon says to what Medusa shows. Whatever was done already is
// found as it is, so that a run which died in the middle is simply repeated.

import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  isWithoutGoods,
  lookAgainMs,
  planFollowing,
  type OutboundPlan,
  type Stage,
} from "../../domain/outbound/follow"
import { message, say } from "../../domain/words/say"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import {
  noteFollowed,
  noteOutboundSeen,
} from "../../modules/amazon/store/outbound/follow"
import type { OutboundRow } from "../../modules/amazon/store/outbound/rows"
import type { OutboundGateway, OutboundOrder } from "../../sp-api"
import {
  addLabels,
  catchUp,
  giveUp,
  markDelivered,
  markShipped,
} from "./change-medusa"
import { clearOrphan } from "./clear-orphan"
import { mendCount } from "./mend-count"
import type { Fulfilment, InMedusa } from "./read-fulfilments"

export type ClaimedOutbound = OutboundRow & { lease: string }

/** Until Medusa counts a fulfilment as its order's, and staff have had time to press again. */
const orphanAfterMs = 10 * 60_000
const soonMs = 60_000

export async function followOne(
  container: MedusaContainer,
  row: ClaimedOutbound,
  inMedusa: InMedusa | null
): Promise<void> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const gateway = await gatewayOf(amazon, row)
  const fulfilment = inMedusa?.fulfilment ?? null
  if (!inMedusa || !fulfilment) {
    await followOrphan(amazon, { row, gateway, fulfilment })
    return
  }
  const seen = await look(gateway, row)
  if (fulfilment.canceled_at && (!seen || !isWithoutGoods(seen))) {
    await followOrphan(amazon, { row, gateway, fulfilment })
    return
  }
  if (!seen) {
    await note(amazon, row, { ...unknownToAmazon, stage: row.told_stage })
    return
  }
  if (!(await noteSeen(amazon, row, seen))) {
    return
  }
  if (seen.isHeld && inMedusa.isCaptured) {
    await gateway.releaseOutbound(row.outbound_id)
    await note(amazon, row, { ...released, stage: row.told_stage })
    return
  }
  const plan = planFollowing({
    seen,
    inMedusa: {
      isShipped: fulfilment.shipped_at !== null,
      isDelivered: fulfilment.delivered_at !== null,
      isCanceled: fulfilment.canceled_at !== null,
    },
    isCancelAsked: row.cancel_asked_at !== null,
    now: amazon.now(),
  })
  const now = amazon.now()
  const about = { row, fulfilment, hasLeft: plan.ship, now }
  if (!plan.giveUp && (await mendCount(container, about))) {
    return
  }
  await changeMedusa(container, plan, {
    row,
    fulfilment,
    noNotification: inMedusa.noNotification,
    now,
  })
  await tell(container, row, plan.stage)
  await note(amazon, row, {
    problems: plan.problems,
    isEnded: plan.isEnded,
    stage: plan.stage,
    afterMs: lookAgainMs(plan.stage, {
      isHeld: seen.isHeld,
      speed: row.speed,
    }),
  })
}

async function gatewayOf(
  amazon: AmazonModuleService,
  row: OutboundRow
): Promise<OutboundGateway> {
  const account = await amazon.retrieveAmazonAccount(row.account_id)
  return amazon.gatewayFor(account).outbound(row.api_version)
}

/** What has been delivered is not asked for again, and stays as it was told. */
async function look(
  gateway: OutboundGateway,
  row: OutboundRow
): Promise<OutboundOrder | null> {
  const delivered = new Map(
    (row.packages ?? [])
      .filter(({ status }) => status === "delivered")
      .map((one) => [one.packageId, one])
  )
  const seen = await gateway.getOutbound(row.outbound_id, {
    deliveredPackageIds: [...delivered.keys()],
  })
  return (
    seen && {
      ...seen,
      packages: seen.packages.map((one) => ({
        ...one,
        deliveredAt:
          one.deliveredAt ?? delivered.get(one.packageId)?.deliveredAt ?? null,
      })),
    }
  )
}

async function followOrphan(
  amazon: AmazonModuleService,
  {
    row,
    gateway,
    fulfilment,
  }: {
    row: ClaimedOutbound
    gateway: OutboundGateway
    fulfilment: Fulfilment | null
  }
): Promise<void> {
  const ageMs = amazon.now().getTime() - new Date(row.asked_at).getTime()
  if (!fulfilment && ageMs < orphanAfterMs) {
    await note(amazon, row, {
      problems: [],
      isEnded: false,
      stage: row.told_stage,
      afterMs: orphanAfterMs - ageMs,
    })
    return
  }
  const { order, ...cleared } = await clearOrphan(gateway, row, fulfilment)
  if (!order || (await noteSeen(amazon, row, order))) {
    await note(amazon, row, { ...cleared, stage: row.told_stage })
  }
}

const noteSeen = (
  amazon: AmazonModuleService,
  row: ClaimedOutbound,
  seen: OutboundOrder
): Promise<boolean> => {
  const byId = new Map(seen.items.map((item) => [item.itemId, item]))
  return amazon.inTransaction((manager) =>
    noteOutboundSeen(manager, {
      id: row.id,
      lease: row.lease,
      seen,
      items: row.items.map((item) => ({
        ...item,
        canceled_quantity: byId.get(item.item_id)?.canceledQuantity ?? 0,
        unfulfillable_quantity:
          byId.get(item.item_id)?.unfulfillableQuantity ?? 0,
      })),
      now: amazon.now(),
    })
  )
}

const unknownToAmazon = {
  problems: [
    {
      code: "unknown_to_amazon",
      ...say(message("outbound.unknown_to_amazon")),
    },
  ],
  isEnded: false,
  afterMs: 60 * 60_000,
}

const released = { problems: [], isEnded: false, afterMs: soonMs }

interface Outcome {
  problems: OutboundPlan["problems"]
  isEnded: boolean
  stage: string | null
  afterMs: number
}

const note = (
  amazon: AmazonModuleService,
  { id, lease }: ClaimedOutbound,
  { afterMs, ...outcome }: Outcome
) => {
  const now = amazon.now()
  return amazon.inTransaction((manager) =>
    noteFollowed(manager, {
      id,
      lease,
      ...outcome,
      nextCheckAt: new Date(now.getTime() + afterMs),
      now,
    })
  )
}

async function changeMedusa(
  container: MedusaContainer,
  plan: OutboundPlan,
  {
    now,
    ...about
  }: {
    row: OutboundRow
    fulfilment: Fulfilment
    noNotification: boolean
    now: Date
  }
): Promise<void> {
  if (plan.giveUp) {
    await giveUp(container, about)
    return
  }
  if (plan.ship) {
    await markShipped(container, plan.labels, about)
  } else if (about.fulfilment.shipped_at) {
    await addLabels(container, plan.labels, about.fulfilment)
    await catchUp(container, about, now)
  }
  if (plan.deliver) {
    await markDelivered(container, about, now)
  }
}

/** Before it is noted as told: after a crash it is told again rather than never. */
async function tell(
  container: MedusaContainer,
  row: OutboundRow,
  stage: Stage
): Promise<void> {
  if (stage === "waiting" || stage === row.told_stage) {
    return
  }
  await container.resolve(Modules.EVENT_BUS).emit({
    name: `amazon.outbound.${stage}`,
    data: {
      id: row.id,
      outbound_id: row.outbound_id,
      order_id: row.medusa_order_id,
      fulfillment_id: row.fulfillment_id,
    },
  })
}
