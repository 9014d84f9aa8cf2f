import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import type { AmazonCredentials, AmazonGateway } from "../../sp-api"
import { Consents } from "./consents"
import {
  Gateways,
  type StoredAccount,
  type StoredCredentials,
} from "./gateways"
import * as models from "./models"
import { readOptions, type AmazonOptions } from "./options"
import { createSealer, type Sealer } from "./sealing"
import {
  claimOrders,
  keepClaims,
  releaseClaims,
  type ClaimRequest,
  type KeptClaims,
} from "./store/claims"
import type { Cursor } from "../../domain/sync/watermark"
import {
  readSoon,
  releaseCursor,
  saveCursor,
  takeCursor,
  type CursorChange,
  type CursorRequest,
} from "./store/cursor"
import { recordRun, startRun, type RunProgress } from "./store/runs"
import {
  listForgotten,
  listUnconfirmed,
  listUnread,
  noteUnreadable,
} from "./store/unread"
import { takeDueEvents, type DueEvent } from "./store/events"
import { recordObservations, type Intake } from "./store/observations"
import {
  recordFailures,
  recordOutcomes,
  type OrderFailure,
  type OrderOutcome,
} from "./store/outcomes"
import { touchOrders, type Recheck } from "./store/touch"
import { managerOf, type DbContext, type Manager } from "./store/sql"

const personalPurpose = (amazonOrderId: string) => `order/${amazonOrderId}`

/** Reads and writes the plugin's tables; the rules are in src/domain. */
class AmazonModuleService extends MedusaService(models) {
  readonly options: AmazonOptions
  /** "Connect with Amazon". */
  readonly consents: Consents
  private readonly sealer: Sealer
  private readonly gateways: Gateways

  constructor(container: Record<string, unknown>, options: object = {}) {
    super(container, options)
    this.options = readOptions({ ...options })
    this.sealer = createSealer(this.options.sealingKeys)
    this.gateways = new Gateways(this.options, this.sealer, (work) =>
      this.inTransaction(work)
    )
    this.consents = new Consents(this.options, this.sealer, this.gateways)
  }

  now(): Date {
    return this.options.clock()
  }

  sealCredentials(credentials: StoredCredentials): string {
    return this.gateways.seal(credentials)
  }

  sealPersonal(amazonOrderId: string, personal: unknown): string {
    return this.sealer.seal(
      JSON.stringify(personal),
      personalPurpose(amazonOrderId)
    )
  }

  /** Throws a SealError when the key that sealed it is gone. */
  openPersonal<T>(amazonOrderId: string, sealed: string): T {
    return JSON.parse(
      this.sealer.open(sealed, personalPurpose(amazonOrderId))
    ) as T
  }

  gatewayFor(account: StoredAccount): AmazonGateway {
    return this.gateways.for(account)
  }

  /** For credentials that are not stored (yet): a connection test. */
  gatewayWith(
    budgetKey: string,
    credentials: AmazonCredentials
  ): AmazonGateway {
    return this.gateways.with(budgetKey, credentials)
  }

  @InjectTransactionManager()
  async inTransaction<T>(
    work: (manager: Manager) => Promise<T>,
    @MedusaContext() context: DbContext = {}
  ): Promise<T> {
    return work(managerOf(context))
  }

  /** The ids (ours) of the orders about which there is news. */
  @InjectTransactionManager()
  async recordObservations(
    intake: Intake,
    @MedusaContext() context: DbContext = {}
  ): Promise<string[]> {
    return recordObservations(managerOf(context), intake)
  }

  @InjectTransactionManager()
  async claimOrders(
    request: ClaimRequest,
    @MedusaContext() context: DbContext = {}
  ) {
    return claimOrders(managerOf(context), request)
  }

  /** The number of claims that are still ours. */
  @InjectManager()
  async keepClaims(
    kept: KeptClaims,
    @MedusaContext() context: DbContext = {}
  ): Promise<number> {
    return keepClaims(managerOf(context), kept)
  }

  @InjectManager()
  async releaseClaims(
    lease: string,
    @MedusaContext() context: DbContext = {}
  ): Promise<void> {
    await releaseClaims(managerOf(context), lease)
  }

  @InjectTransactionManager()
  async recordOutcomes(
    outcomes: OrderOutcome[],
    now: Date,
    @MedusaContext() context: DbContext = {}
  ): Promise<string[]> {
    return recordOutcomes(managerOf(context), outcomes, now)
  }

  @InjectTransactionManager()
  async recordFailures(
    failures: OrderFailure[],
    @MedusaContext() context: DbContext = {}
  ): Promise<string[]> {
    return recordFailures(managerOf(context), failures)
  }

  /** The cursor of an account, for one reader at a time; null while another one reads. */
  @InjectTransactionManager()
  async takeCursor(
    request: CursorRequest,
    @MedusaContext() context: DbContext = {}
  ): Promise<Cursor | null> {
    return takeCursor(managerOf(context), request)
  }

  @InjectManager()
  async saveCursor(
    accountId: string,
    change: CursorChange,
    @MedusaContext() context: DbContext = {}
  ): Promise<boolean> {
    return saveCursor(managerOf(context), accountId, change)
  }

  @InjectManager()
  async releaseCursor(
    accountId: string,
    lease: string,
    nextReadAt: Date,
    @MedusaContext() context: DbContext = {}
  ): Promise<void> {
    await releaseCursor(managerOf(context), accountId, lease, nextReadAt)
  }

  /** The account's next reading is due at once. */
  @InjectManager()
  async readSoon(
    accountId: string,
    @MedusaContext() context: DbContext = {}
  ): Promise<void> {
    await readSoon(managerOf(context), accountId)
  }

  /** Marks orders that came in unreadable; they stay as they were. */
  @InjectManager()
  async noteUnreadable(
    rejected: { amazonOrderId: string | null; problem: string }[],
    @MedusaContext() context: DbContext = {}
  ): Promise<void> {
    await noteUnreadable(managerOf(context), rejected)
  }

  /** Begins the diary of a reading; its id. */
  @InjectTransactionManager()
  async startRun(
    accountId: string,
    keptSince: Date,
    @MedusaContext() context: DbContext = {}
  ): Promise<string> {
    const now = this.now()
    return startRun(managerOf(context), accountId, { now, keptSince })
  }

  @InjectManager()
  async recordRun(
    id: string,
    progress: RunProgress,
    @MedusaContext() context: DbContext = {}
  ): Promise<void> {
    await recordRun(managerOf(context), id, progress)
  }

  /** Orders (ours) that wait to be read from Amazon before they can go on. */
  @InjectManager()
  async listUnread(
    limit: number,
    @MedusaContext() context: DbContext = {}
  ): Promise<string[]> {
    return listUnread(managerOf(context), limit)
  }

  /** Amazon's ids of orders that could not be read when they were new. */
  @InjectManager()
  async listForgotten(
    accountId: string,
    since: Date,
    limit: number,
    @MedusaContext() context: DbContext = {}
  ): Promise<string[]> {
    return listForgotten(managerOf(context), accountId, since, limit)
  }

  /** Amazon's ids of open orders that no list has named for long. */
  @InjectManager()
  async listUnconfirmed(
    accountId: string,
    before: Date,
    limit: number,
    @MedusaContext() context: DbContext = {}
  ): Promise<string[]> {
    return listUnconfirmed(managerOf(context), accountId, before, limit)
  }

  /** Tells due events; if `tell` fails, they stay due. The number told. */
  @InjectTransactionManager()
  async tellDueEvents(
    limit: number,
    tell: (events: DueEvent[]) => Promise<void>,
    @MedusaContext() context: DbContext = {}
  ): Promise<number> {
    const events = await takeDueEvents(managerOf(context), limit, this.now())
    if (events.length > 0) {
      await tell(events)
    }
    return events.length
  }

  /** Marks orders as having work to do again. Their ids (ours). */
  @InjectManager()
  async touchOrders(
    recheck: Recheck,
    @MedusaContext() context: DbContext = {}
  ): Promise<string[]> {
    return touchOrders(managerOf(context), recheck)
  }
}

export default AmazonModuleService
