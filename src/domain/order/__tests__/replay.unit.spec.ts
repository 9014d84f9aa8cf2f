import fc from "fast-check"
import { aLine, anOrder, at, someMoney } from "../../__tests__/makers"
import { observe } from "../observe"
import type { OrderSnapshot } from "../snapshot"
import { statuses, transitions, type Status } from "../status"

interface Word {
  quantities: number[]
  isStep: boolean
  minutes: number
}

const word = fc.record({
  quantities: fc.array(fc.integer({ min: 0, max: 3 }), {
    minLength: 1,
    maxLength: 3,
  }),
  /** Whether the status moves on with it. */
  isStep: fc.boolean(),
  minutes: fc.integer({ min: 1, max: 9 }),
})

/** A life of one order: what Amazon could say of it, word by word, in full. */
const lifeOf = (path: readonly Status[], words: Word[]): OrderSnapshot[] => {
  let [step, minutes] = [0, 0]
  return words.map((said) => {
    step = Math.min(step + Number(said.isStep), path.length - 1)
    minutes += said.minutes
    const status = path[step] ?? "pending"
    return anOrder({
      status,
      updatedAt: at(minutes),
      lines: said.quantities.map((quantity, index) =>
        aLine({
          orderItemId: String(index + 1),
          quantity,
          money: status === "pending" ? null : someMoney(),
        })
      ),
    })
  })
}

/** What a notification would say of it: some of its lines, no money. */
const messageOf = (full: OrderSnapshot, isAbout: boolean[]): OrderSnapshot => ({
  ...full,
  coverage: "partial",
  grandTotal: null,
  lines: full.lines
    .filter((_, index) => isAbout[index % isAbout.length])
    .map((line) => ({ ...line, title: null, asin: null, money: null })),
})

const pathsFrom = (status: Status): Status[][] =>
  transitions[status].length === 0
    ? [[status]]
    : transitions[status].flatMap((next) =>
        pathsFrom(next).map((rest) => [status, ...rest])
      )

const life = fc
  .record({
    path: fc.constantFrom(...statuses.flatMap(pathsFrom)),
    words: fc.array(word, { minLength: 1, maxLength: 6 }),
  })
  .map(({ path, words }) => lifeOf(path, words))

const readAll = (snapshots: OrderSnapshot[]) =>
  snapshots.reduce<OrderSnapshot | null>(
    (known, snapshot) => observe(known, snapshot).snapshot,
    null
  )

it("However often and in whatever order Amazon's words arrive, the last one counts", () => {
  fc.assert(
    fc.property(
      life.chain((words) =>
        fc.record({
          words: fc.constant(words),
          repeats: fc.array(fc.constantFrom(...words), { maxLength: 6 }),
          order: fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        })
      ),
      ({ words, repeats, order }) => {
        const arriving = [...words, ...repeats]
          .map((snapshot) => ({ snapshot, key: order.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ snapshot }) => snapshot)

        expect(readAll(arriving)).toEqual(words.at(-1))
      }
    ),
    { numRuns: 1000 }
  )
})

it("Messages in between, late or repeated, do not change what is known in the end", () => {
  fc.assert(
    fc.property(
      life.chain((words) =>
        fc.record({
          words: fc.constant(words),
          messages: fc.array(
            fc
              .record({
                of: fc.constantFrom(...words),
                about: fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }),
              })
              .map(({ of, about }) => messageOf(of, about)),
            { minLength: 1, maxLength: 6 }
          ),
          order: fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        })
      ),
      ({ words, messages, order }) => {
        const arriving = [...words, ...messages]
          .map((snapshot) => ({ snapshot, key: order.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ snapshot }) => snapshot)
        // The list is read again and again: Amazon's last word comes last, too.
        const last = words.slice(-1)

        expect(readAll([...arriving, ...last])).toEqual(last[0])
      }
    ),
    { numRuns: 1000 }
  )
})
