// What the shop's engineer writes in medusa-config.ts, checked at boot: one sentence per
// mistake, with the field and the remedy.

import { setTimeout as sleep } from "node:timers/promises"
import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { keyBytes, type SealingKey } from "./sealing"

const millisecondsPerDay = 24 * 60 * 60_000
/** Long enough for the changes of one act (an order, an import) to be seen together. */
const gatherMs = 200

const url = z
  .string()
  .refine(
    (text) => URL.canParse(text),
    "must be a URL such as http://localhost:9777"
  )

const isLocal = (hostname: string): boolean =>
  hostname === "localhost" || hostname === "127.0.0.1"

const clientIdPrefix = "amzn1.application-oa2-client."

/** Two ids that look alike: each is told from the other by its beginning. */
const oauthShape = z.strictObject(
  {
    applicationId: z
      .string({ error: "is missing" })
      .regex(
        /^amzn1\.(?!application-oa2-client\.)[\w.-]+$/,
        'must be the application id, such as "amzn1.sp.solution.…"; the client id is another one'
      ),
    clientId: z
      .string({ error: "is missing" })
      .startsWith(
        clientIdPrefix,
        `must be the app's client id, "${clientIdPrefix}…"`
      ),
    clientSecret: z.string({ error: "is missing" }).min(1, "is empty"),
    redirectUrl: url
      .refine(
        (text) =>
          !URL.canParse(text) ||
          new URL(text).protocol === "https:" ||
          isLocal(new URL(text).hostname),
        "must begin with https://: Amazon sends nobody to another address"
      )
      .optional(),
    isDraft: z.boolean({ error: "must be true or false" }).default(false),
  },
  {
    error:
      "must be an object { applicationId, clientId, clientSecret, redirectUrl?, isDraft? }",
  }
)

const optionsShape = z.strictObject({
  encryptionKeys: z.string({
    error:
      'is missing. Set it to "<name>:<32 bytes as base64>", for example from AMAZON_ENCRYPTION_KEYS; `openssl rand -base64 32` makes a key',
  }),
  endpoint: z
    .union(
      [
        z.literal("sandbox"),
        z.strictObject({ api: url, token: url, consent: url.optional() }),
      ],
      {
        error:
          'must be "sandbox", or an object { api, token, consent? } of URLs',
      }
    )
    .optional(),
  oauth: oauthShape.optional(),
  pollEveryMinutes: z
    .number()
    .min(
      3,
      "must be at least 3: Amazon gives back one searchOrders call every 178.6 s"
    )
    .max(24 * 60)
    .default(5),
  firstReadingDays: z.number().int().min(1).max(730).default(30),
  batchSize: z.number().int().min(1).max(1000).default(200),
  feedFrom: z.number().int().min(20).max(25_000).default(1_500),
  appId: z
    .string()
    .regex(
      /^[\w.-]{1,60}$/,
      "may hold letters, digits, dots and dashes, at most 60"
    )
    .default("medusa-plugin-amazon"),
  clock: z
    .custom<() => Date>((value) => typeof value === "function")
    .optional(),
})

/** The plugin's options as written in medusa-config.ts. */
export interface AmazonPluginOptions {
  /**
   * `<name>:<32 bytes, base64>`, several separated by commas. The first one seals, all of
   * them open: to rotate, put the new one in front.
   */
  encryptionKeys: string
  /**
   * Where Amazon is: its sandbox, or any other address such as the simulator's.
   * @default Amazon itself, by the region of the account
   */
  endpoint?: "sandbox" | { api: string; token: string; consent?: string }
  /**
   * A public app, for "Connect with Amazon". Without it accounts are connected with the
   * credentials that Seller Central shows for an app of one's own.
   */
  oauth?: {
    /** "amzn1.sp.solution.…" */
    applicationId: string
    /** "amzn1.application-oa2-client.…" */
    clientId: string
    clientSecret: string
    /** One of the app's redirect addresses at Amazon. @default the first of them */
    redirectUrl?: string
    /** Until Amazon has published the app. @default false */
    isDraft?: boolean
  }
  /** Between two readings of the order list. @default 5 */
  pollEveryMinutes?: number
  /** How far the first reading looks back, for orders that are still open. @default 30 */
  firstReadingDays?: number
  /** Orders that are applied together. @default 200 */
  batchSize?: number
  /**
   * From so many changed quantities on, they are sent as a feed instead of one call each: 1,500
   * calls take Amazon's five a second five minutes, a feed up to half an hour.
   * @default 1500
   */
  feedFrom?: number
  /** How we introduce ourselves to Amazon (user agent). @default "medusa-plugin-amazon" */
  appId?: string
  /** What time it is; for tests. @default the system clock */
  clock?: () => Date
}

export type OAuthOptions = z.output<typeof oauthShape>

export interface AmazonOptions {
  sealingKeys: SealingKey[]
  endpoint: AmazonPluginOptions["endpoint"]
  oauth: OAuthOptions | undefined
  pollEveryMs: number
  firstReadingMs: number
  batchSize: number
  feedFrom: number
  appId: string
  clock: () => Date
  /** From a change until Amazon is told of it. Nobody sets it but tests, like the next one. */
  gatherMs: number
  /** How a call waits for its turn, or for its next try. */
  sleep: (ms: number) => Promise<void>
}

/** Options → what the module works with. Throws INVALID_DATA with a sentence per mistake. */
export function readOptions(options: Record<string, unknown>): AmazonOptions {
  // Medusa hands every module its own `database` (with the connection URL) besides the
  // options; it must not reach a message.
  const { database: _database, ...own } = options
  const { data, error } = optionsShape.safeParse(own)
  const { keys, mistakes } = readKeys(own.encryptionKeys)
  const problems = [
    ...(error?.issues ?? []).map((issue) => sentenceOf(issue)),
    ...mistakes,
  ]
  if (!data || problems.length > 0) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Failed to start the Amazon plugin: ${problems.join(" ")} Correct it in medusa-config.ts; docs/setup.md lists every option.`
    )
  }
  return {
    sealingKeys: keys,
    endpoint: data.endpoint,
    oauth: data.oauth,
    pollEveryMs: data.pollEveryMinutes * 60_000,
    firstReadingMs: data.firstReadingDays * millisecondsPerDay,
    batchSize: data.batchSize,
    feedFrom: data.feedFrom,
    appId: data.appId,
    clock: data.clock ?? (() => new Date()),
    gatherMs,
    sleep: (ms) => sleep(ms),
  }
}

function sentenceOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys") {
    const names = issue.keys.map((key) => [...issue.path, key].join("."))
    return `Option "${names.join('", "')}" does not exist.`
  }
  return `Option "${issue.path.join(".")}" ${issue.message}.`
}

/** Of an option that is no text at all, its shape has complained already. */
function readKeys(option: unknown) {
  const keys: SealingKey[] = []
  const mistakes: string[] = []
  if (typeof option !== "string") {
    return { keys, mistakes }
  }
  for (const entry of option.split(",").filter(Boolean)) {
    const [name = "", encoded = ""] = entry.trim().split(":")
    const key = Buffer.from(encoded, "base64")
    if (!/^\w+$/.test(name) || key.length !== keyBytes) {
      // The value itself stays out of the sentence: it may be most of a real key.
      mistakes.push(
        `Option "encryptionKeys" must be "<name>:<${keyBytes} bytes as base64>"; entry ${keys.length + mistakes.length + 1} is not.`
      )
    } else {
      keys.push({ name, key })
    }
  }
  if (keys.length === 0 && mistakes.length === 0) {
    mistakes.push(
      `Option "encryptionKeys" is empty; it needs at least one key.`
    )
  }
  return { keys, mistakes }
}
