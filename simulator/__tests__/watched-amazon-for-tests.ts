// A simulator without limits that may not be caught: after each test nothing has been asked of it
// that Amazon does not have, and none of its answers was one that Amazon's models forbid.

import {
  simulatedAmazon,
  type AmazonForTests,
} from "./simulated-amazon-for-tests"

/** Call it inside a describeWithPostgres. */
export function watchedAmazon(name: string): AmazonForTests {
  const amazon = simulatedAmazon(name)
  beforeEach(() => amazon.control.setLimits({ enabled: false }))
  afterEach(async () => {
    const { unknownRoutes, invalidAnswers } = await amazon.control.state()
    expect({ unknownRoutes, invalidAnswers }).toEqual({
      unknownRoutes: [],
      invalidAnswers: 0,
    })
  })
  return amazon
}
