// Entities of one spec file must not be found by the next one in this worker.
const { MetadataStorage } = require("@medusajs/framework/mikro-orm/core")

MetadataStorage.clear()

// Before each test the database is as it was at first, and connections that are
// still at work are cut; a migration of Medusa's speaks to people who upgrade.
const expected = [/Connection ended unexpectedly/, /"IDX_user_email" fails/]

for (const method of ["log", "info"]) {
  const say = console[method].bind(console)
  console[method] = (...words) => {
    if (!expected.some((pattern) => pattern.test(words.join(" ")))) {
      say(...words)
    }
  }
}
