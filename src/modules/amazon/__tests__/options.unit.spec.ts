import { MedusaError } from "@medusajs/framework/utils"
import { readOptions } from "../options"

const key = Buffer.alloc(32, 7).toString("base64")
const anEngineer = { encryptionKeys: `k1:${key}` }

it("A key is all that has to be set; the rest has calm defaults", () => {
  const options = readOptions(anEngineer)

  expect(options).toMatchObject({
    pollEveryMs: 5 * 60_000,
    firstReadingMs: 30 * 24 * 60 * 60_000,
    batchSize: 200,
    appId: "medusa-plugin-amazon",
  })
  expect(options.endpoint).toBeUndefined()
  expect(options.sealingKeys).toMatchObject([{ name: "k1" }])
})

it("Time is the system's, unless a test brings its own", () => {
  const noon = new Date("2026-03-01T12:00:00Z")

  expect(readOptions(anEngineer).clock()).toBeInstanceOf(Date)
  expect(readOptions({ ...anEngineer, clock: () => noon }).clock()).toBe(noon)
})

it("Several keys are read in order: the first one seals", () => {
  const { sealingKeys } = readOptions({
    encryptionKeys: `new:${key}, old:${key}`,
  })

  expect(sealingKeys.map(({ name }) => name)).toEqual(["new", "old"])
})

it.each([
  ["Amazon's sandbox", "sandbox"],
  [
    "the simulator",
    { api: "http://localhost:9777", token: "http://localhost:9777/auth" },
  ],
])("The plugin can speak to %s instead of Amazon", (_, endpoint) => {
  expect(readOptions({ ...anEngineer, endpoint }).endpoint).toEqual(endpoint)
})

it("The database that Medusa hands to every module is not taken for an option", () => {
  expect(() =>
    readOptions({ ...anEngineer, database: { clientUrl: "postgres://secret" } })
  ).not.toThrow()
})

it.each<{ mistake: string; options: object; sentence: string }>([
  {
    mistake: "no key",
    options: { encryptionKeys: undefined },
    sentence: 'Option "encryptionKeys" is missing.',
  },
  {
    mistake: "an empty key",
    options: { encryptionKeys: "" },
    sentence: 'Option "encryptionKeys" is empty; it needs at least one key.',
  },
  {
    mistake: "a key that is too short",
    options: { encryptionKeys: `k1:${key},k2:c2hvcnQ=` },
    sentence: "entry 2 is not.",
  },
  {
    mistake: "a key without a name",
    options: { encryptionKeys: key },
    sentence: "entry 1 is not.",
  },
  {
    mistake: "a word that is no option",
    options: { pollEvery: 5 },
    sentence: 'Option "pollEvery" does not exist.',
  },
  {
    mistake: "more readings than Amazon allows",
    options: { pollEveryMinutes: 1 },
    sentence: 'Option "pollEveryMinutes" must be at least 3',
  },
  {
    mistake: "an endpoint that is half an address",
    options: { endpoint: { api: "localhost" } },
    sentence:
      'Option "endpoint" must be "sandbox", or an object { api, token }',
  },
  {
    mistake: "an app id that no header may carry",
    options: { appId: "my shop\n" },
    sentence: 'Option "appId" may hold letters, digits, dots and dashes',
  },
  {
    mistake: "an empty batch",
    options: { batchSize: 0 },
    sentence: 'Option "batchSize"',
  },
])(
  "At boot, $mistake is answered with the field and the remedy",
  ({ options, sentence }) => {
    expect(() => readOptions({ ...anEngineer, ...options })).toThrow(sentence)
  }
)

it("All mistakes are named at once, as the engineer's and with where to look", () => {
  const read = () =>
    readOptions({ ...anEngineer, pollEveryMinutes: 1, shop: true })

  expect(read).toThrow(MedusaError)
  expect(read).toThrow(
    /pollEveryMinutes.*"shop" does not exist.*Correct it in medusa-config\.ts/s
  )
})

it("A key that is wrong stays out of the message: it may be most of a real one", () => {
  const almost = key.slice(0, -4)

  expect(() => readOptions({ encryptionKeys: `k1:${almost}` })).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining(almost) })
  )
})
