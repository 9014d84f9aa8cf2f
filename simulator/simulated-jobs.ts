// Feeds and reports on the simulator's clock: waiting, in progress, done.

import { randomUUID } from "node:crypto"
import { gzipSync } from "node:zlib"
import type { DataSource, EntityManager } from "typeorm"
import type { Delays } from "./control-listings"
import type { Faults } from "./faults"
import type { DocumentStore } from "./store/document-store"
import type { Job, JobChange, JobStore } from "./store/job-store"
import { toJobId } from "./store/job-store"
import type { ListingStore } from "./store/listing-store"
import type { ReturnStore } from "./store/return-store"
import type { SubmissionStore } from "./store/submission-store"
import type { Validation } from "./validation"
import type { FeedMessage } from "./world/feed-content"
import { readFeed } from "./world/feed-content"
import type { FeedRun } from "./world/run-feed"
import { reportOn, runFeed } from "./world/run-feed"
import { writeReport } from "./write-report"

export type Stores = {
  listings: ListingStore
  submissions: SubmissionStore
  jobs: JobStore
  documents: DocumentStore
  returns: ReturnStore
}

const RESULT_TYPE = "application/json; charset=UTF-8"

export class SimulatedJobs {
  constructor(
    private readonly database: DataSource,
    private readonly stores: Stores,
    private readonly faults: Faults,
    private readonly validation: Validation
  ) {}

  /** One step of the next job that is due by then; false when none is. */
  async letHappen(until: string, delays: Delays): Promise<boolean> {
    const job = await this.stores.jobs.nextDue(until)
    if (!job) {
      return false
    }
    if (job.status === "IN_QUEUE") {
      await this.stores.jobs.change(job, {
        status: "IN_PROGRESS",
        startedAt: job.startsAt,
        dueAt: job.endsAt,
      })
      return true
    }
    // Everything a job does is written together with its end: a restart never does half of it twice.
    await this.database.transaction(async (transaction) => {
      const end =
        job.kind === "feed"
          ? await this.endFeed(transaction, job, delays)
          : await this.endReport(transaction, job)
      await this.stores.jobs.change(
        job,
        { endedAt: job.endsAt, dueAt: null, ...end },
        transaction
      )
    })
    return true
  }

  private async endFeed(
    transaction: EntityManager,
    job: Job,
    delays: Delays
  ): Promise<JobChange> {
    const failure = this.faults.nextFeedFailure()
    if (failure === "CANCELLED") {
      return { status: "CANCELLED" }
    }
    const document = await this.stores.documents.find(
      job.inputDocumentId ?? "",
      transaction
    )
    const { models } = this.validation
    const messages = readFeed(
      document?.content?.toString("utf8") ?? "",
      job.sellerId,
      {
        feed: (feed) => models?.disagreesWithFeed(feed) ?? null,
        message: (message) => models?.disagreesWithMessage(message) ?? null,
      }
    )
    if (!Array.isArray(messages)) {
      const nothing = { accepted: [], invalid: 0, issues: [messages] }
      return this.close(transaction, job, "FATAL", nothing)
    }
    const run = await this.run(transaction, job, messages, failure)
    await this.accept(transaction, job, run, delays)
    return failure === "FATAL"
      ? {
          status: "FATAL",
          accepted: run.accepted.length,
          invalid: run.invalid,
        }
      : this.close(transaction, job, "DONE", run)
  }

  private async run(
    transaction: EntityManager,
    job: Job,
    messages: readonly FeedMessage[],
    failure: "FATAL" | "HALF" | null
  ): Promise<FeedRun> {
    const { sellerId } = job
    const listings = await this.stores.listings.lock(
      transaction,
      messages.map(({ sku }) => ({ sellerId, sku }))
    )
    const issueFor = (sku: string) => this.faults.issueFor(sku)
    return runFeed(messages, job, listings, issueFor, failure)
  }

  private accept(
    transaction: EntityManager,
    job: Job,
    { accepted }: FeedRun,
    { patchDelayMs }: Delays
  ): Promise<void> {
    const appliesAt = new Date(
      Date.parse(job.endsAt) + patchDelayMs
    ).toISOString()
    return this.stores.submissions.accept(
      transaction,
      accepted.flatMap(({ sku, writes }) => {
        const submissionId = randomUUID().replaceAll("-", "")
        return writes.map((write) => ({
          ...write,
          submissionId,
          sellerId: job.sellerId,
          sku,
          via: "feed" as const,
          receivedAt: job.endsAt,
          appliesAt,
          feedId: toJobId(job),
        }))
      })
    )
  }

  /** Leaves the report about the feed, checked like any other answer. */
  private async close(
    transaction: EntityManager,
    job: Job,
    status: "DONE" | "FATAL",
    run: Parameters<typeof reportOn>[1]
  ): Promise<JobChange> {
    const feedId = toJobId(job)
    const report = reportOn({ sellerId: job.sellerId, feedId }, run)
    this.validation.look(`the result of feed ${feedId}`, (models) =>
      models.disagreesWithFeedResult(report)
    )
    return {
      status,
      accepted: run.accepted.length,
      invalid: run.invalid,
      resultDocumentId: await this.stores.documents.create(
        {
          sellerId: job.sellerId,
          kind: "feed-result",
          contentType: RESULT_TYPE,
          isGzip: true,
          content: gzipSync(JSON.stringify(report)),
        },
        transaction
      ),
    }
  }

  private async endReport(
    transaction: EntityManager,
    job: Job
  ): Promise<JobChange> {
    const report = await writeReport(this.stores, job)
    if (!report) {
      return { status: "CANCELLED" }
    }
    return {
      status: "DONE",
      resultDocumentId: await this.stores.documents.create(
        {
          sellerId: job.sellerId,
          kind: "report",
          contentType: report.contentType,
          isGzip: true,
          content: gzipSync(report.content),
        },
        transaction
      ),
    }
  }
}
