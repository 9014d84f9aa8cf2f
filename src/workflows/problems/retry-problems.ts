import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  problemKinds,
  type FoundProblem,
  type ProblemKind,
} from "../../domain/report/found-problem"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import { listProblems } from "../../modules/amazon/store/problems"
import { testAccountWorkflow } from "../accounts/test-account"
import { readReturnsWorkflow } from "../aftersales/read-returns"
import { retryReturnWorkflow } from "../aftersales/retry-return"
import { repairDriftWorkflow } from "../audit/repair-drift"
import { retryOrdersWorkflow } from "../audit/retry-orders"
import { tablesOf } from "../audit/tables"
import { followOutboundsWorkflow } from "../follow-outbounds"
import { mirrorFbaStockWorkflow } from "../mirror-fba-stock"
import { mirrorOrdersWorkflow } from "../mirror-orders"
import { askPublisherWorkflow } from "../offers/ask-publisher"
import { pollOrdersWorkflow } from "../poll-orders"
import { readListingsWorkflow } from "../read-listings"
import { sentenceOf } from "../sentence-of"
import { askSenderWorkflow } from "../shipments/ask-sender"
import { momentsOf } from "./moments"

export interface RetryProblemsInput {
  /** @default all */
  kind?: ProblemKind
  /** @default all */
  account_id?: string
}

export interface RetriedProblems {
  /** How many of each kind were tried again. */
  retried: Partial<Record<ProblemKind, number>>
  count: number
  /** What could not even be tried, in sentences. */
  failed: { kind: ProblemKind; sentence: string }[]
}

type Fail = (error: unknown) => void

type Of<Kind extends ProblemKind> = Extract<FoundProblem, { kind: Kind }>

/** A request waits for it: what is left is for the next one, or for the jobs. */
const most: Partial<Record<ProblemKind, number>> = {
  account: 5,
  sync: 5,
  order: 200,
  // Each costs a call of Amazon's.
  unreadable: 20,
  offer: 1000,
  shipment: 1000,
  outbound: 20,
  return: 50,
}

/** Not undone: each of these is safe to ask for again and again. */
const retryProblemsStep = createStep(
  "amazon-retry-all-problems",
  async ({ kind, account_id }: RetryProblemsInput, { container }) => {
    const moments = momentsOf(
      container.resolve<AmazonModuleService>(AMAZON_MODULE)
    )
    const result: RetriedProblems = { retried: {}, count: 0, failed: [] }
    for (const one of kind ? [kind] : problemKinds) {
      const limit = most[one] ?? 0
      const found =
        limit === 0
          ? []
          : await listProblems(
              tablesOf(container),
              { kind: [one], ...(account_id && { account_id }) },
              { ...moments, limit, offset: 0 }
            )
      if (found.length === 0) {
        continue
      }
      const fail = (error: unknown) => {
        result.failed.push({ kind: one, sentence: sentenceOf(error) })
      }
      try {
        const count = await retryKind(container, one, found, fail)
        result.retried[one] = count
        result.count += count
      } catch (error) {
        fail(error)
      }
    }
    return new StepResponse(result)
  }
)

/** Tries again whatever a retry can help, so many of each kind at most. */
export const retryProblemsWorkflow = createWorkflow(
  "amazon-retry-problems",
  (input: RetryProblemsInput) => new WorkflowResponse(retryProblemsStep(input))
)

const ofKind = <Kind extends ProblemKind>(
  found: FoundProblem[],
  kind: Kind
): Of<Kind>[] => found.filter((one): one is Of<Kind> => one.kind === kind)

async function retryKind(
  container: MedusaContainer,
  kind: ProblemKind,
  found: FoundProblem[],
  fail: Fail
): Promise<number> {
  switch (kind) {
    case "account":
      return eachOf(found, fail, ({ id }) =>
        testAccountWorkflow(container).run({ input: { id } })
      )
    case "sync":
      return eachOf(ofKind(found, "sync"), fail, (one) =>
        readAgain(container, one)
      )
    case "order":
      return retryOrders(container, found)
    case "unreadable": {
      const ids = found.map(({ subject }) => subject)
      await repairDriftWorkflow(container).run({ input: { ids } })
      return ids.length
    }
    case "offer":
      return retryOffers(container, ofKind(found, "offer"))
    case "shipment":
      return retryShipments(container, found)
    case "outbound":
      return retryOutbounds(container, ofKind(found, "outbound"))
    case "return":
      return eachOf(found, fail, ({ id }) =>
        retryReturnWorkflow(container).run({ input: { id } })
      )
    case "unmapped_sku":
    case "inspection":
    case "fba_stock":
      return 0
  }
}

/** One that cannot be tried, such as an account whose key is gone, keeps no other one waiting. */
async function eachOf<Found>(
  found: Found[],
  fail: Fail,
  retry: (one: Found) => Promise<unknown>
): Promise<number> {
  let count = 0
  for (const one of found) {
    try {
      await retry(one)
      count += 1
    } catch (error) {
      fail(error)
    }
  }
  return count
}

/** What its reading left out is applied; parcels that could not be booked are booked. */
async function retryOrders(
  container: MedusaContainer,
  found: FoundProblem[]
): Promise<number> {
  const ids = found.map(({ id }) => id)
  await retryOrdersWorkflow(container).run({ input: { ids } })
  await mirrorOrdersWorkflow(container).run({ input: {} })
  return ids.length
}

/** Never a jump: that is the owner's word to give, one by one. */
async function retryOffers(
  container: MedusaContainer,
  found: Of<"offer">[]
): Promise<number> {
  const ids = found
    .filter(({ detail }) => detail.error !== null)
    .map(({ id }) => id)
  if (ids.length > 0) {
    await askPublisherWorkflow(container).run({ input: { what: "retry", ids } })
  }
  return ids.length
}

/** Every refused parcel of the accounts that have one. @returns how many parcels */
async function retryShipments(
  container: MedusaContainer,
  found: FoundProblem[]
): Promise<number> {
  let count = 0
  for (const id of new Set(found.map((one) => one.account_id))) {
    const { result } = await askSenderWorkflow(container).run({
      input: { what: "retry", account_id: id },
    })
    count += result
  }
  return count
}

async function retryOutbounds(
  container: MedusaContainer,
  found: Of<"outbound">[]
): Promise<number> {
  const ids = found
    .filter(({ detail }) => detail.state !== "ended")
    .map(({ id }) => id)
  if (ids.length > 0) {
    await followOutboundsWorkflow(container).run({ input: { ids } })
  }
  return ids.length
}

async function readAgain(
  container: MedusaContainer,
  { account_id, detail }: Of<"sync">
): Promise<void> {
  const input = { account_id }
  switch (detail.what) {
    case "orders":
      await pollOrdersWorkflow(container).run({ input })
      break
    case "listings":
      await readListingsWorkflow(container).run({ input })
      break
    case "returns":
      await readReturnsWorkflow(container).run({ input })
      break
    case "fba_stock":
      await mirrorFbaStockWorkflow(container).run({ input })
      break
    case "quantities":
      await askPublisherWorkflow(container).run({
        input: { what: "push", account_id },
      })
  }
}
