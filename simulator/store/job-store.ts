// Feeds and reports in the making: what was asked for, how far it is, where its result lies.

import type { DataSource } from "typeorm"
import type { FeedRecord, JobStatus } from "../control-listings"
import type { Queryable } from "./listing-store"

export type JobKind = "feed" | "report"

export type Job = {
  position: number
  kind: JobKind
  sellerId: string
  type: string
  marketplaceIds: string[]
  status: JobStatus
  inputDocumentId: string | null
  resultDocumentId: string | null
  /** Of a report: the time it is about, where one was named. */
  dataStart: string | null
  dataEnd: string | null
  createdAt: string
  /** When work on it begins and ends, unless it is cancelled first. */
  startsAt: string
  endsAt: string
  startedAt: string | null
  endedAt: string | null
  /** When its status changes next; null: never again. */
  dueAt: string | null
  accepted: number | null
  invalid: number | null
}

export type NewJob = Pick<
  Job,
  | "kind"
  | "sellerId"
  | "type"
  | "marketplaceIds"
  | "inputDocumentId"
  | "dataStart"
  | "dataEnd"
  | "createdAt"
  | "startsAt"
  | "endsAt"
>

export type JobChange = Partial<
  Pick<
    Job,
    | "status"
    | "startedAt"
    | "endedAt"
    | "dueAt"
    | "resultDocumentId"
    | "accepted"
    | "invalid"
  >
>

export type JobSearch = {
  kind: JobKind
  sellerId: string
  types: readonly string[]
  marketplaceIds: readonly string[]
  statuses: readonly string[]
  since: string
  until: string
  /** Jobs with a lower position only. */
  below: number | null
  limit: number
}

/** Amazon's ids look like this: long numbers, told apart only together with the seller. */
const FIRST_ID = 50_000_000_000

export const toJobId = ({ position }: Pick<Job, "position">): string =>
  String(FIRST_ID + position)

/** 0, which no job has, for what is no id. */
const toPosition = (jobId: string): number => {
  const position = Number(jobId) - FIRST_ID
  return /^\d{11}$/.test(jobId) && position < 2 ** 31 ? position : 0
}

const COLUMNS = `position, kind, seller_id AS "sellerId", type, marketplace_ids AS "marketplaceIds",
  status, input_document_id AS "inputDocumentId", result_document_id AS "resultDocumentId",
  data_start AS "dataStart", data_end AS "dataEnd", created_at AS "createdAt", starts_at AS "startsAt", ends_at AS "endsAt",
  started_at AS "startedAt", ended_at AS "endedAt", due_at AS "dueAt", accepted, invalid`

type Begun = "createdAt" | "startsAt" | "endsAt"
type Perhaps = "dataStart" | "dataEnd" | "startedAt" | "endedAt" | "dueAt"
type Row = Omit<Job, Begun | Perhaps> &
  Record<Begun, Date> &
  Record<Perhaps, Date | null>

export class JobStore {
  constructor(private readonly database: DataSource) {}

  async create(
    job: NewJob,
    to: Queryable = this.database.manager
  ): Promise<Job> {
    const [row] = await to.query<Row[]>(
      `INSERT INTO simulated_job (kind, seller_id, type, marketplace_ids, status,
         input_document_id, created_at, starts_at, ends_at, due_at, data_start, data_end)
       VALUES ($1, $2, $3, $4, 'IN_QUEUE', $5, $6, $7, $8, $7, $9, $10) RETURNING ${COLUMNS}`,
      [
        job.kind,
        job.sellerId,
        job.type,
        job.marketplaceIds,
        job.inputDocumentId,
        job.createdAt,
        job.startsAt,
        job.endsAt,
        job.dataStart,
        job.dataEnd,
      ]
    )
    if (!row) {
      throw new Error(`Failed to create a ${job.kind}: it was not stored.`)
    }
    return toJob(row)
  }

  async find(
    kind: JobKind,
    jobId: string,
    sellerId: string
  ): Promise<Job | null> {
    const [job] = await this.select(
      "WHERE position = $1 AND kind = $2 AND seller_id = $3",
      [toPosition(jobId), kind, sellerId]
    )
    return job ?? null
  }

  async change(
    job: Job,
    change: JobChange,
    to: Queryable = this.database.manager
  ): Promise<void> {
    const now = { ...job, ...change }
    await to.query(
      `UPDATE simulated_job SET status = $2, started_at = $3, ended_at = $4, due_at = $5,
         result_document_id = $6, accepted = $7, invalid = $8 WHERE position = $1`,
      [
        job.position,
        now.status,
        now.startedAt,
        now.endedAt,
        now.dueAt,
        now.resultDocumentId,
        now.accepted,
        now.invalid,
      ]
    )
  }

  /** The job that changes next, if it does so by then. */
  async nextDue(until: string): Promise<Job | null> {
    const [job] = await this.select(
      "WHERE due_at <= $1::timestamptz ORDER BY due_at, position LIMIT 1",
      [until]
    )
    return job ?? null
  }

  async earliest(): Promise<Date | null> {
    const [row] = await this.database.query<{ at: Date | null }[]>(
      "SELECT min(due_at) AS at FROM simulated_job WHERE due_at IS NOT NULL"
    )
    return row?.at ?? null
  }

  /** The newest first. */
  search(search: JobSearch): Promise<Job[]> {
    return this.select(
      `WHERE kind = $1 AND seller_id = $2 AND ($3::text[] = '{}' OR type = ANY($3))
         AND ($4::text[] = '{}' OR marketplace_ids && $4) AND ($5::text[] = '{}' OR status = ANY($5))
         AND created_at >= $6::timestamptz AND created_at <= $7::timestamptz
         AND ($8::int IS NULL OR position < $8)
       ORDER BY position DESC LIMIT $9`,
      [
        search.kind,
        search.sellerId,
        search.types,
        search.marketplaceIds,
        search.statuses,
        search.since,
        search.until,
        search.below,
        search.limit,
      ]
    )
  }

  async feeds(): Promise<FeedRecord[]> {
    const jobs = await this.select("WHERE kind = 'feed' ORDER BY position", [])
    return jobs.map((job) => ({
      feedId: toJobId(job),
      sellerId: job.sellerId,
      marketplaceIds: job.marketplaceIds,
      status: job.status,
      createdAt: job.createdAt,
      startedAt: job.startedAt,
      endedAt: job.endedAt,
      accepted: job.accepted,
      invalid: job.invalid,
    }))
  }

  private async select(which: string, parameters: unknown[]): Promise<Job[]> {
    const rows = await this.database.query<Row[]>(
      `SELECT ${COLUMNS} FROM simulated_job ${which}`,
      parameters
    )
    return rows.map(toJob)
  }
}

const toJob = (row: Row): Job => ({
  ...row,
  dataStart: row.dataStart?.toISOString() ?? null,
  dataEnd: row.dataEnd?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
  startsAt: row.startsAt.toISOString(),
  endsAt: row.endsAt.toISOString(),
  startedAt: row.startedAt?.toISOString() ?? null,
  endedAt: row.endedAt?.toISOString() ?? null,
  dueAt: row.dueAt?.toISOString() ?? null,
})
