// The envelopes of Amazon's answers. Orders are left unread here: each is read by itself, so
// that one bad order does not take its page along.

import { z } from "@medusajs/framework/zod"
import { UnexpectedShapeError } from "../errors/unexpected-shape-error"
import type { Answer, Subject } from "../transport"
import { parseJson } from "./json"
import { read, UnreadableError } from "./unreadable"
import { lenientMoment, text } from "./values"

export const ordersAnswer = z.object(
  {
    orders: z.array(z.unknown(), "a list"),
    // The last page has none. A token that is no text must not look like a last page.
    pagination: z
      .object({ nextToken: z.string("a text").nullish() }, "an object")
      .nullish(),
    lastUpdatedBefore: lenientMoment,
  },
  "an object"
)

export const orderAnswer = z.object(
  { order: z.record(z.string(), z.unknown(), "an object") },
  "an object"
)

export const participationsAnswer = z.object(
  {
    payload: z.array(
      z.object(
        {
          marketplace: z.object(
            {
              id: z.string("a text"),
              name: text,
              countryCode: z.string("a text"),
              defaultCurrencyCode: z.string("a text"),
              defaultLanguageCode: text,
              domainName: text,
            },
            "an object"
          ),
          storeName: text,
          participation: z.object(
            {
              isParticipating: z.boolean("true or false"),
              hasSuspendedListings: z.boolean("true or false"),
            },
            "an object"
          ),
        },
        "an object"
      ),
      "a list"
    ),
  },
  "an object"
)

/** The whole answer in the given shape, or an UnexpectedShapeError. */
export const readAnswer = <Shape extends z.ZodType>(
  shape: Shape,
  answer: Pick<Answer, "body" | "requestId">,
  subject: Subject
): z.output<Shape> => readAnswerWith((raw) => read(shape, raw), answer, subject)

/** The same, with a reader that throws an UnreadableError. */
export function readAnswerWith<Ours>(
  reader: (raw: unknown) => Ours,
  answer: Pick<Answer, "body" | "requestId">,
  subject: Subject
): Ours {
  const raw = parseJson(answer.body)
  if (raw === undefined) {
    throw unexpectedShape(answer, subject, "(answer)", "it is not JSON.")
  }
  try {
    return reader(raw)
  } catch (error) {
    if (error instanceof UnreadableError) {
      throw unexpectedShape(answer, subject, error.path, error.problem)
    }
    throw error
  }
}

export const unexpectedShape = (
  { requestId }: Pick<Answer, "requestId">,
  subject: Subject,
  path: string,
  problem: string
): UnexpectedShapeError =>
  new UnexpectedShapeError({
    ...subject,
    ...(requestId && { requestId }),
    path,
    problem,
  })
