import { randomBytes } from "node:crypto"
import { createSealer, keyBytes, SealError, type SealingKey } from "../sealing"

const aKey = (name: string): SealingKey => ({
  name,
  key: randomBytes(keyBytes),
})

const secret = "Atzr|refresh-token"

it("What is sealed opens again, umlauts and all", () => {
  const sealer = createSealer([aKey("a")])

  expect(sealer.open(sealer.seal("Müller, 東京", "order/1"), "order/1")).toBe(
    "Müller, 東京"
  )
})

it("A sealed value shows nothing of what is in it", () => {
  const sealed = createSealer([aKey("a")]).seal(secret, "credentials")

  expect(sealed).not.toContain(secret)
  expect(Buffer.from(sealed, "base64").toString()).not.toContain(secret)
})

it("The same secret never looks the same twice", () => {
  const sealer = createSealer([aKey("a")])

  expect(sealer.seal(secret, "p")).not.toBe(sealer.seal(secret, "p"))
})

it("An address sealed for one order does not open for another", () => {
  const sealer = createSealer([aKey("a")])
  const sealed = sealer.seal("Ada", "order/1")

  expect(() => sealer.open(sealed, "order/2")).toThrow(SealError)
})

it("An empty text can be sealed, too", () => {
  const sealer = createSealer([aKey("a")])

  expect(sealer.open(sealer.seal("", "p"), "p")).toBe("")
})

it("After a rotation, the new key seals and the old one still opens", () => {
  const [old, current] = [aKey("old"), aKey("new")]
  const sealed = createSealer([old]).seal(secret, "p")

  const rotated = createSealer([current, old])

  expect(rotated.open(sealed, "p")).toBe(secret)
  expect(rotated.isOutdated(sealed)).toBe(true)
  expect(rotated.isOutdated(rotated.seal(secret, "p"))).toBe(false)
})

it("A key that is gone is named, with the remedy", () => {
  const sealed = createSealer([aKey("old")]).seal(secret, "p")

  expect(() => createSealer([aKey("new")]).open(sealed, "p")).toThrow(
    /key "old": that key is not in the plugin option encryptionKeys/
  )
})

it("Another key under the same name does not open it, and the secret stays out of the message", () => {
  const sealed = createSealer([aKey("a")]).seal(secret, "p")

  expect(() => createSealer([aKey("a")]).open(sealed, "p")).toThrow(
    /the key differs from the one that sealed it/
  )
})

it.each([
  ["format", 0],
  ["nonce", 2],
  ["tag", 3],
  ["body", 4],
] as const)("A sealed value whose %s was changed does not open", (_, part) => {
  const sealer = createSealer([aKey("a")])
  const parts = sealer.seal(secret, "p").split(".")
  parts[part] = Buffer.from("something else").toString("base64url")

  expect(() => sealer.open(parts.join("."), "p")).toThrow(SealError)
})

it.each(["", "v1", "v1.a.b", "plain text"])(
  "%j was never sealed, and is refused",
  (text) => {
    expect(() => createSealer([aKey("a")]).open(text, "p")).toThrow(SealError)
  }
)

it("Without a key nothing can be set up", () => {
  expect(() => createSealer([])).toThrow(/Set the plugin option encryptionKeys/)
})
