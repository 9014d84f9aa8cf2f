import { MedusaError } from "@medusajs/framework/utils"
import { readOptions } from "../options"

const key = Buffer.alloc(32, 7).toString("base64")
const anEngineer = { encryptionKeys: `k1:${key}` }

const anApp = {
  applicationId: "amzn1.sp.solution.in-tests",
  clientId: "amzn1.application-oa2-client.in-tests",
  clientSecret: "a-client-secret-in-tests",
}

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
      'Option "endpoint" must be "sandbox", or an object { api, token, consent? }',
  },
  {
    mistake: "a public app without its ids",
    options: { oauth: {} },
    sentence: 'Option "oauth.applicationId" is missing.',
  },
  {
    mistake: "a client id in the place of the application id",
    options: { oauth: { ...anApp, applicationId: anApp.clientId } },
    sentence: 'Option "oauth.applicationId" must be the application id',
  },
  {
    mistake: "an application id in the place of the client id",
    options: { oauth: { ...anApp, clientId: anApp.applicationId } },
    sentence: 'Option "oauth.clientId" must be the app\'s client id',
  },
  {
    mistake: "an empty client secret",
    options: { oauth: { ...anApp, clientSecret: "" } },
    sentence: 'Option "oauth.clientSecret" is empty.',
  },
  {
    mistake: "a redirect address that Amazon does not take",
    options: { oauth: { ...anApp, redirectUrl: "http://shop.example/app" } },
    sentence: 'Option "oauth.redirectUrl" must begin with https://',
  },
  {
    mistake: "a redirect address that is none",
    options: { oauth: { ...anApp, redirectUrl: "/app" } },
    sentence: 'Option "oauth.redirectUrl" must be a URL',
  },
  {
    mistake: "a word that is no option of a public app",
    options: { oauth: { ...anApp, secret: "x" } },
    sentence: 'Option "oauth.secret" does not exist.',
  },
  {
    mistake: "a public app that is only a name",
    options: { oauth: "my app" },
    sentence: 'Option "oauth" must be an object { applicationId',
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

it.each([
  "https://shop.example/app/settings/amazon/callback",
  "http://localhost:9000/app/settings/amazon/callback",
])("A public app may return to %s", (redirectUrl) => {
  const { oauth } = readOptions({
    ...anEngineer,
    oauth: { ...anApp, redirectUrl },
  })

  expect(oauth).toEqual({ ...anApp, redirectUrl, isDraft: false })
})

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

it("A client secret stays out of the message, whatever else is wrong", () => {
  const read = () =>
    readOptions({ ...anEngineer, oauth: { ...anApp, clientId: "x", y: 1 } })

  expect(read).toThrow(
    expect.objectContaining({
      message: expect.not.stringContaining(anApp.clientSecret),
    })
  )
})
