// The part of kill-test.ts in which the shop ships, and is killed.

import {
  tellShipperStory,
  type ShipperVerdict,
} from "../integration-tests/http/crash/shipper-story"
import {
  startShop,
  type ShopEnvironment,
} from "../integration-tests/http/crash/start-shop"
import { createControlClient } from "../simulator/client"

const ordersPerLife = 3

/** How many faults were found. */
export async function killWhileShipping(
  environment: ShopEnvironment,
  { kills, seed }: { kills: number; seed: number },
  printRow: (...cells: (string | number)[]) => void
): Promise<number> {
  printRow("stage", "kill", "where it died", "where it was to die")
  const startedAt = performance.now()
  const verdict = await tellShipperStory(
    {
      environment,
      amazon: createControlClient(environment.amazonUrl),
      firstLife: await startShop(environment),
      onKill: ({ number, where, planned }) =>
        printRow("parcels", number, where, planned),
    },
    { kills, seed, ordersPerLife }
  )
  return printParcels(verdict, (performance.now() - startedAt) / 1000)
}

function printParcels(verdict: ShipperVerdict, tookSeconds: number): number {
  const { figures, kills, invalidAnswers } = verdict
  const faults = Object.entries({
    lost: verdict.lost,
    doubled: verdict.doubled,
    "shelves that count otherwise": verdict.shelves,
    drift: verdict.drift.map((one) => JSON.stringify(one)),
    "left to do": verdict.left,
    "asked for, and not there": verdict.unknownRoutes,
  })
  console.log(
    `\nparcels: ${kills.length} kills in ${Math.round(tookSeconds)} s; ` +
      `${figures.amazonOrders} Amazon orders in ${figures.packages} packages, ${figures.repeats} told twice; ` +
      `${figures.storefrontOrders} storefront orders in ${figures.outboundOrders} orders at Amazon, ` +
      `${figures.canceled} of them canceled, ${figures.shownAsProblems} shown as a problem.`
  )
  for (const [name, found] of faults) {
    console.log(`  ${name}: ${found.length}`)
    found.slice(0, 20).forEach((one) => console.log(`    ${one.slice(0, 500)}`))
  }
  console.log(
    `  taken off a shelf twice by Medusa itself: ${figures.takenTwice} units\n` +
      `  sent by staff a second time, since Medusa had lost count, and not told to Amazon: ${figures.sentTwice} parcels\n` +
      `  left open by Medusa itself, on orders that Amazon has no part in: ${figures.leftOpen} changes\n` +
      `  refused to staff in the last life: ${verdict.refusals.length}\n` +
      `  answers that Amazon's models do not allow: ${invalidAnswers}\n`
  )
  new Set(verdict.refusals).forEach((one) =>
    console.log(`    ${one.slice(0, 300)}`)
  )
  return faults.reduce((sum, [, found]) => sum + found.length, invalidAnswers)
}
