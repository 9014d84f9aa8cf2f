// Entities of one spec file must not be found by the next one in this worker.
const { MetadataStorage } = require("@medusajs/framework/mikro-orm/core")

MetadataStorage.clear()
