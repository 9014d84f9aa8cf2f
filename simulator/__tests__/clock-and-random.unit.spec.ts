import { toOrderId, toOrderItemId } from "../world/ids"
import { Clock } from "../world/clock"
import { createRandom, randomFor } from "../world/random"
import { WriteGate } from "../store/write-gate"
import { noon } from "./an-order"

const clockAt = (real: { now: number }): Clock => new Clock(() => real.now)

it("lets time pass as it really does, until told otherwise", () => {
  const real = { now: noon }
  const clock = clockAt(real)

  real.now += 1500

  expect(clock.iso()).toBe("2026-03-01T12:00:01.500Z")
})

it("can jump ahead by three weeks and goes on from there", () => {
  const real = { now: noon }
  const clock = clockAt(real)

  clock.advance(21 * 86_400_000)
  real.now += 1000

  expect(clock.iso()).toBe("2026-03-22T12:00:01.000Z")
})

it("runs sixty times as fast from the moment it is told to, not before", () => {
  const real = { now: noon }
  const clock = clockAt(real)

  real.now += 1000
  clock.setSpeed(60)
  real.now += 1000

  expect(clock.iso()).toBe("2026-03-01T12:01:01.000Z")
})

it("goes on after a restart as if it had never stopped", () => {
  const real = { now: noon }
  const clock = clockAt(real)
  clock.setSpeed(10)

  const restarted = new Clock(() => real.now, clock.toSettings())
  real.now += 1000

  expect(restarted.now()).toBe(noon + 10_000)
})

it("tells the same story for the same seed, and another one for another seed", () => {
  const story = (seed: number): number[] => {
    const random = createRandom(seed)
    return [random(), random(), random()]
  }

  expect(story(1)).toEqual(story(1))
  expect(story(1)).not.toEqual(story(2))
  expect(randomFor(1, 5)()).not.toBe(randomFor(1, 6)())
})

it("gives a hundred thousand orders as many ids, shaped like Amazon's", () => {
  const ids = new Set(
    Array.from({ length: 100_000 }, (_, serial) => toOrderId(serial, "302"))
  )

  expect(ids.size).toBe(100_000)
  expect([...ids].every((id) => /^302-\d{7}-\d{7}$/.test(id))).toBe(true)
})

it("gives every line of every order an id of its own", () => {
  const ids = [1, 2, 3].flatMap((serial) =>
    [0, 1, 98].map((line) => toOrderItemId(serial, line))
  )

  expect(new Set(ids).size).toBe(9)
})

it("ends a list just before a change that is still being written", async () => {
  const real = { now: noon }
  const gate = new WriteGate(() => real.now)
  let finish = (): void => undefined
  const writing = gate.during(
    () => new Promise<void>((resolve) => (finish = resolve))
  )
  real.now += 500

  expect(gate.settledUntil()).toBe(noon - 1)
  finish()
  await writing
  expect(gate.settledUntil()).toBe(noon + 500)
})
