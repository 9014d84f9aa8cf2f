// The listings of the simulated Amazon on its clock: writes are accepted now and take effect later.

import { randomUUID } from "node:crypto"
import type { Issue } from "@sp-api-sdk/listings-items-api-2021-08-01"
import type { DataSource } from "typeorm"
import type { Delays } from "./control-listings"
import type { Faults } from "./faults"
import { JobStore } from "./store/job-store"
import { ListingStore } from "./store/listing-store"
import { SubmissionStore } from "./store/submission-store"
import type { Clock } from "./world/clock"
import { listingKey } from "./world/listing"
import type { Patch, PatchTarget } from "./world/read-patches"
import { readPatches } from "./world/read-patches"

export type PatchRequest = Omit<PatchTarget, "listing"> & { patches: Patch[] }

export type PatchAnswer = {
  isAccepted: boolean
  submissionId: string
  asin: string | null
  issues: Issue[]
}

const atOnce: Delays = { patchDelayMs: 0, feedDelayMs: 0, reportDelayMs: 0 }

/** Whatever writes here does so in turn with the passing of time, so that neither has to wait for a lock of the other. */
export class SimulatedListings {
  readonly store: ListingStore
  readonly submissions: SubmissionStore
  readonly jobs: JobStore
  delays: Delays = atOnce

  /** Known without asking the database, so that a tick in which nothing is due costs nothing. */
  private dueAt = Number.POSITIVE_INFINITY

  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly faults: Faults,
    private readonly inTurn: <T>(act: () => Promise<T>) => Promise<T>
  ) {
    this.store = new ListingStore(database)
    this.jobs = new JobStore(database)
    this.submissions = new SubmissionStore(database, this.store)
  }

  /** The next moment at which something happens here, also one in the past. */
  get nextAt(): number {
    return this.dueAt
  }

  async lookAhead(): Promise<void> {
    const at = await this.submissions.earliest()
    this.dueAt = at?.getTime() ?? Number.POSITIVE_INFINITY
  }

  async letHappen(until: number): Promise<void> {
    await this.submissions.applyDue(new Date(until).toISOString())
    await this.lookAhead()
  }

  async reset(): Promise<void> {
    this.delays = atOnce
    await this.lookAhead()
  }

  /** What Amazon would say; nothing is written. */
  async preview(request: PatchRequest): Promise<PatchAnswer> {
    const listing = await this.store.find(request.sku, request.sellerId)
    const { issues } = readPatches({ ...request, listing }, request.patches)
    return {
      isAccepted: issues.length === 0,
      submissionId: newSubmissionId(),
      asin: listing?.asin ?? null,
      issues,
    }
  }

  patch(request: PatchRequest): Promise<PatchAnswer> {
    return this.inTurn(async () => {
      const answer = await this.accept(request)
      if (answer.isAccepted) {
        await this.letHappen(this.clock.now())
      }
      return answer
    })
  }

  private accept(request: PatchRequest): Promise<PatchAnswer> {
    const { sellerId, sku } = request
    return this.database.transaction(async (transaction) => {
      const found = await this.store.lock(transaction, [request])
      const listing = found.get(listingKey(request)) ?? null
      const read = readPatches({ ...request, listing }, request.patches)
      const ordered = this.faults.issueFor(sku)
      const issues = [...read.issues, ...(ordered ? [ordered] : [])]
      const isAccepted = issues.every(({ severity }) => severity !== "ERROR")
      const submissionId = newSubmissionId()
      const now = this.clock.now()
      if (isAccepted) {
        await this.submissions.accept(
          transaction,
          read.writes.map((write) => ({
            ...write,
            submissionId,
            sellerId,
            sku,
            via: "patch",
            receivedAt: new Date(now).toISOString(),
            appliesAt: new Date(now + this.delays.patchDelayMs).toISOString(),
            feedId: null,
          }))
        )
      }
      return { isAccepted, submissionId, asin: listing?.asin ?? null, issues }
    })
  }
}

const newSubmissionId = (): string => randomUUID().replaceAll("-", "")
