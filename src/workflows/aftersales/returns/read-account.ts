// Reads what buyers of an account send back: one process at a time, in slices as long as a job
// may take, and on where the last one stopped.

import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { AMAZON_MODULE } from "../../../modules/amazon"
import { SealError } from "../../../modules/amazon/sealing"
import type AmazonModuleService from "../../../modules/amazon/service"
import {
  listReturnable,
  reopenUnknown,
} from "../../../modules/amazon/store/aftersales/returns"
import {
  keepTask,
  releaseTask,
  takeTask,
  type Task,
} from "../../../modules/amazon/store/tasks"
import {
  isNotAuthorizedError,
  isRateLimitedError,
  isUnavailableError,
} from "../../../sp-api"
import { noteTrouble } from "../../accounts/note-trouble"
import type { Account } from "../../observe/read-account"
import { sentenceOf } from "../../sentence-of"
import {
  dayMs,
  endPass,
  failPart,
  neverRead,
  startPart,
  startPass,
  type ReturnsProgress,
} from "./progress"
import {
  readReport,
  savePass,
  type Next,
  type ReturnsReading,
} from "./read-report"

export interface ReturnsRun {
  account_id: string
  /** Whether all reports have been read by now. */
  is_complete: boolean
  /** Rows of the reports that were read. */
  read: number
  /** What could not be read, and why, in a sentence. */
  error: string | null
  /** Another process was at it, or it was not due. */
  is_skipped: boolean
  /** When it goes on, or begins anew. */
  next_at: Date | null
}

/** All jobs of an instance share one slot: a job may not keep it for long. */
const sliceMs = 20_000
const leaseMs = 3 * 60_000
const minuteMs = 60_000
const retryAfterDenialMs = 15 * minuteMs
/** Then the other reports get their turn, and this one waits for the next day. */
const mostTries = 5
/** Buyers have 30 days, and longer before Christmas; Amazon's own promise may be a year. */
const returnableDays = 400

/** Its message is a sentence of ours (sentence-of.ts). */
class ReaderLostError extends Error {
  override readonly name = "LeaseLostError"
}

export async function readReturns(
  container: MedusaContainer,
  account: Account,
  { onlyDue }: { onlyDue: boolean }
): Promise<ReturnsRun> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const task: Task = { accountId: account.id, name: "returns" }
  const lease = randomUUID()
  const until = () => new Date(amazon.now().getTime() + leaseMs)
  const taken = await amazon.inTransaction((manager) =>
    takeTask(manager, {
      ...task,
      lease,
      until: until(),
      now: amazon.now(),
      onlyDue,
    })
  )
  if (!taken.isTaken) {
    return {
      account_id: account.id,
      is_complete: false,
      read: 0,
      error: null,
      is_skipped: true,
      next_at: taken.dueAt,
    }
  }
  const startedAt = performance.now()
  let latest = (taken.progress as ReturnsProgress | null) ?? neverRead
  const reading: ReturnsReading = {
    amazon,
    account,
    // Asked for when it is needed: one whose credentials cannot be opened is this account's trouble.
    get gateway() {
      return amazon.gatewayFor(account)
    },
    get progress() {
      return latest
    },
    async save(progress) {
      const isOurs = await amazon.inTransaction((manager) =>
        keepTask(manager, task, { lease, until: until(), progress })
      )
      if (!isOurs) {
        throw new ReaderLostError(
          "Failed to go on reading returns: another process has taken over."
        )
      }
      latest = progress
    },
    hasTime: () => performance.now() - startedAt < sliceMs,
  }
  const ended = await readInTime(reading)
  await amazon.inTransaction((manager) =>
    releaseTask(manager, task, {
      lease,
      now: amazon.now(),
      nextRunAt: ended.next_at,
      error: ended.error,
    })
  )
  return {
    account_id: account.id,
    is_complete: latest.pass === null,
    read: latest.pass?.read ?? latest.read,
    is_skipped: false,
    ...ended,
  }
}

type Ended = Pick<ReturnsRun, "error" | "next_at">

async function readInTime(reading: ReturnsReading): Promise<Ended> {
  const { amazon } = reading
  try {
    const next = await readOn(reading)
    const { pass, failed } = reading.progress
    return pass === null
      ? {
          error: failed[0]?.error ?? null,
          next_at: new Date(amazon.now().getTime() + dayMs),
        }
      : { error: null, next_at: next ?? amazon.now() }
  } catch (error) {
    return {
      error: sentenceOf(error),
      next_at: await afterFailure(reading, error),
    }
  }
}

/** Until the pass is over, or has to wait; or until time is up. */
async function readOn(reading: ReturnsReading): Promise<Next> {
  const { amazon, account } = reading
  if (reading.progress.pass === null) {
    const now = amazon.now()
    const left = await amazon.inTransaction((manager) =>
      listReturnable(
        manager,
        account.id,
        new Date(now.getTime() - returnableDays * dayMs)
      )
    )
    await savePass(reading, startPass(reading.progress, left, now))
  }
  while (reading.progress.pass !== null && reading.hasTime()) {
    const { pass } = reading.progress
    const [first, ...left] = pass.left
    if (pass.part) {
      const next = await readReport(reading, pass, pass.part)
      if (next) {
        return next
      }
    } else if (first) {
      await savePass(reading, { ...pass, part: startPart(first), left })
    } else {
      await amazon.inTransaction((manager) =>
        reopenUnknown(manager, account.id)
      )
      await reading.save(endPass(pass, amazon.now()))
    }
  }
  return null
}

/** When to go on. */
async function afterFailure(
  reading: ReturnsReading,
  error: unknown
): Promise<Date | null> {
  const { amazon, account } = reading
  const after = (ms: number) => new Date(amazon.now().getTime() + ms)
  if (error instanceof ReaderLostError) {
    return null
  }
  if (isRateLimitedError(error)) {
    return after(error.retryAfterMs)
  }
  // Without the role for these reports orders may still be read: no reason to give the account up.
  const isDenied = isNotAuthorizedError(error) && error.refusal === "access"
  if (
    (isNotAuthorizedError(error) && !isDenied) ||
    error instanceof SealError
  ) {
    await noteTrouble(amazon, account.id, error)
    return after(retryAfterDenialMs)
  }
  const { pass } = reading.progress
  if (!pass?.part) {
    return after(minuteMs)
  }
  const tries = pass.part.tries + 1
  const isOver = !isUnavailableError(error) || tries > mostTries
  await savePass(
    reading,
    isOver
      ? failPart(pass, pass.part, sentenceOf(error))
      : { ...pass, part: { ...pass.part, tries } }
  )
  return after(isOver ? 0 : 2 ** (tries - 1) * minuteMs)
}
