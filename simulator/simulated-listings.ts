// The listings of the simulated Amazon on its clock: writes are accepted now and take effect later.

import { randomUUID } from "node:crypto"
import type { Issue } from "@sp-api-sdk/listings-items-api-2021-08-01"
import type { DataSource } from "typeorm"
import type { Delays } from "./control-listings"
import type { Faults } from "./faults"
import { SimulatedJobs } from "./simulated-jobs"
import { DocumentStore } from "./store/document-store"
import type { Job, NewJob } from "./store/job-store"
import { JobStore } from "./store/job-store"
import { ListingStore } from "./store/listing-store"
import { ReturnStore } from "./store/return-store"
import { SubmissionStore } from "./store/submission-store"
import type { Validation } from "./validation"
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

/** A feed or a report, as it is asked for. */
type Asked = Pick<Job, "sellerId" | "type" | "marketplaceIds">

const atOnce: Delays = { patchDelayMs: 0, feedDelayMs: 0, reportDelayMs: 0 }

/** Whatever writes here does so in turn with the passing of time, so that neither has to wait for a lock of the other. */
export class SimulatedListings {
  readonly store: ListingStore
  readonly submissions: SubmissionStore
  readonly jobs: JobStore
  readonly documents: DocumentStore
  delays: Delays = atOnce

  private readonly work: SimulatedJobs
  /** Known without asking the database, so that a tick in which nothing is due costs nothing. */
  private dueAt = Number.POSITIVE_INFINITY

  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly faults: Faults,
    validation: Validation,
    private readonly inTurn: <T>(act: () => Promise<T>) => Promise<T>
  ) {
    this.store = new ListingStore(database)
    this.jobs = new JobStore(database)
    this.documents = new DocumentStore(database)
    this.submissions = new SubmissionStore(database, this.store)
    this.work = new SimulatedJobs(
      database,
      {
        listings: this.store,
        submissions: this.submissions,
        jobs: this.jobs,
        documents: this.documents,
        returns: new ReturnStore(database),
      },
      faults,
      validation
    )
  }

  /** The next moment at which something happens here, also one in the past. */
  get nextAt(): number {
    return this.dueAt
  }

  async lookAhead(): Promise<void> {
    const moments = [
      await this.submissions.earliest(),
      await this.jobs.earliest(),
    ].map((at) => at?.getTime() ?? Number.POSITIVE_INFINITY)
    this.dueAt = Math.min(...moments)
  }

  async letHappen(until: number): Promise<void> {
    const time = new Date(until).toISOString()
    do {
      await this.submissions.applyDue(time)
    } while (await this.work.letHappen(time, this.delays))
    await this.lookAhead()
  }

  /** Of a document that was uploaded and not used yet; null otherwise. */
  createFeed(feed: Asked, documentId: string): Promise<Job | null> {
    return this.inTurn(async () => {
      const job = await this.database.transaction(async (transaction) => {
        const document = await this.documents.find(documentId, transaction)
        const isReady =
          document?.kind === "feed" &&
          document.sellerId === feed.sellerId &&
          document.content !== null &&
          !document.isUsed
        if (!isReady) {
          return null
        }
        await this.documents.markUsed(documentId, transaction)
        return this.jobs.create(
          {
            ...this.planned("feed", feed),
            inputDocumentId: documentId,
            dataStart: null,
            dataEnd: null,
          },
          transaction
        )
      })
      await this.lookAhead()
      return job
    })
  }

  createReport(
    report: Asked & Pick<Job, "dataStart" | "dataEnd">
  ): Promise<Job> {
    return this.inTurn(async () => {
      const job = await this.jobs.create({
        ...this.planned("report", report),
        inputDocumentId: null,
        dataStart: report.dataStart,
        dataEnd: report.dataEnd,
      })
      await this.lookAhead()
      return job
    })
  }

  /** False when there is no such feed, or work on it has begun. */
  cancelFeed(feedId: string, sellerId: string): Promise<boolean> {
    return this.inTurn(async () => {
      const job = await this.jobs.find("feed", feedId, sellerId)
      if (job?.status !== "IN_QUEUE") {
        return false
      }
      const endedAt = this.clock.iso()
      await this.jobs.change(job, {
        status: "CANCELLED",
        endedAt,
        dueAt: null,
      })
      await this.lookAhead()
      return true
    })
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

  private planned(
    kind: Job["kind"],
    { sellerId, type, marketplaceIds }: Asked
  ): Omit<NewJob, "inputDocumentId" | "dataStart" | "dataEnd"> {
    const { feedDelayMs, reportDelayMs } = this.delays
    const delay = kind === "feed" ? feedDelayMs : reportDelayMs
    const now = this.clock.now()
    const at = (ms: number): string => new Date(now + ms).toISOString()
    return {
      kind,
      sellerId,
      type,
      marketplaceIds,
      createdAt: at(0),
      startsAt: at(Math.floor(delay / 2)),
      endsAt: at(delay),
    }
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
