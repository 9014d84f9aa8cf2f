// A file that is started last and takes two minutes keeps the other workers waiting for it. Jest
// goes by how long each took the last time, and on a fresh machine by its size alone: there a
// short file that boots the shop eight times comes last.
const { statSync } = require("node:fs")

/** Milliseconds that a byte of a spec file takes, roughly; the first that fits. */
const rates = [
  [/integration-tests\/admin\//, 200],
  [/http\/crash\/parallel/, 2],
  [/http\/crash\//, 35],
  [/http\/equality\//, 9],
  [/integration-tests\//, 2],
  [/\.module\.spec/, 0.3],
]

const length = ({ path }) => {
  const [, rate] = rates.find(([pattern]) => pattern.test(path)) ?? [, 0.1]
  return statSync(path).size * rate
}

module.exports = class LongestFirst {
  sort(tests) {
    return [...tests].sort((one, other) => length(other) - length(one))
  }

  allFailedTests(tests) {
    return tests
  }

  cacheResults() {}
}
