import type { Simulator } from "../simulator"
import { logIn, visitStorefront } from "./demo/admin-api"
import type { AdminApi } from "./demo/admin-api"
import { connectAmazon } from "./demo/connect-amazon"
import { howToConnect } from "./demo/how-to-connect"
import { letAmazonShip } from "./demo/let-amazon-ship"
import { listGoods } from "./demo/list-goods"
import { livePast, Past } from "./demo/past"
import { progress } from "./demo/progress"
import { registerApplication } from "./demo/register-application"
import { tellStory } from "./demo/story"
import { warmUpAdmin } from "./demo/warm-up-admin"
import { freePort } from "./ports"
import { startPostgres } from "./postgres"
import { catalogue } from "./shop/seed/assortment"
import type { Shop } from "./shop/seed-shop"
import type { RunningMedusa } from "./shop/start-medusa"
import { whenAskedToStop } from "./stopping"

/** In the order they were started; stopped the other way round. */
const running: { name: string; stop: () => unknown }[] = []
let isStopping = false
/** The shop has not met Amazon yet: its owner connects it in the admin. */
const isUnconnected = process.argv.includes("--unconnected")
/** Two weeks lie behind the shop: its charts have something to show. */
const hasPast = process.argv.includes("--past")

// Medusa's use of its database driver is not the visitor's business.
process.noDeprecation = true
whenAskedToStop(stopEverything)
main().catch(fail)
process.on("uncaughtException", fail)

// What takes long to load is imported where it is used: words first.
async function main(): Promise<void> {
  console.log(
    "A tea shop on Medusa, and an Amazon of its own. Ctrl-C stops both.\n"
  )
  const medusaPort = await portFor("DEMO_MEDUSA_PORT", 9000)
  const simulatorPort = await portFor("DEMO_SIMULATOR_PORT", 9777)

  const postgres = await progress("Starting Postgres", async () => {
    const started = await startPostgres({
      name: process.env.DEMO_NAME ?? "demo",
      persistent: true,
      fresh: process.argv.includes("--fresh"),
    })
    running.push({ name: "Postgres", stop: () => started.stop() })
    await started.createDatabase("shop")
    await started.createDatabase("amazon")
    return started
  })

  const simulator = await progress(
    "Starting the simulated Amazon",
    async () => {
      const { startSimulator } = await import("../simulator/index.js")
      const started = await startSimulator({
        databaseUrl: postgres.url("amazon"),
        port: simulatorPort,
      })
      running.push({ name: "the simulator", stop: () => started.stop() })
      return started
    }
  )
  const past = hasPast ? await Past.before(simulator.control) : null

  Object.assign(process.env, {
    LOG_LEVEL: process.env.LOG_LEVEL ?? "error",
    AMAZON_API_URL: simulator.url,
    AMAZON_TOKEN_URL: simulator.lwaUrl,
    AMAZON_CONSENT_URL: simulator.url,
    AMAZON_OAUTH: await registerApplication(simulator.control, medusaPort),
  })
  const medusa = await progress("Starting Medusa", async () => {
    const { startMedusa } = await import("./shop/start-medusa.js")
    const started = await startMedusa({
      databaseUrl: postgres.url("shop"),
      port: medusaPort,
      hasAdmin: true,
    })
    running.push({ name: "Medusa", stop: () => started.stop() })
    past?.follow(started.container)
    return started
  })

  const shop = await progress("Filling the shop", async () => {
    const { seedShop } = await import("./shop/seed-shop.js")
    return seedShop(medusa.container)
  })
  const introducing = isUnconnected
    ? "Listing its goods on Amazon"
    : "Connecting the shop to Amazon"
  const admin = await progress(introducing, async () => {
    const loggedIn = await logIn(medusa, shop.staff)
    await listGoods(simulator.control)
    if (!isUnconnected) {
      await connectAmazon(loggedIn, shop)
    }
    return loggedIn
  })
  await progress("Preparing the admin", () => warmUpAdmin(medusa.url))
  const selling = {
    amazon: simulator.control,
    admin,
    store: visitStorefront(medusa.url, shop.publishableKey),
  }
  if (past) {
    await progress("Living through two weeks", async () => {
      await livePast({ past, ...selling })
      await letAmazonShip(selling)
    })
  }

  // The simulator's page shows the storefront beside Amazon's orders.
  Object.assign(process.env, {
    SIMULATOR_STOREFRONT_URL: medusa.url,
    SIMULATOR_STOREFRONT_KEY: shop.publishableKey,
  })
  console.log(whatToWatch(medusa, shop, simulator))
  await Promise.all([sendBuyers(simulator, admin), letAmazonShip(selling)])
}

/** Customers who pay after a minute or two; one in six changes their mind. */
async function sendBuyers(
  simulator: Simulator,
  admin: AdminApi
): Promise<void> {
  // Amazon lets us read its list every three minutes. Nobody watches that long.
  await simulator.control.setLimits({ bucketSpeed: 120 })
  await simulator.control.startBuyers({
    ordersPerMinute: 4,
    payAfterMs: [60_000, 150_000],
    cancelShare: 0.15,
    dropLineShare: 0.1,
    onlyWhatIsShown: true,
    marketplaceIds: ["DE", "FR"],
    skus: catalogue().filter(({ sku }) => sku !== "POT-LAST-ONE"),
  })
  const story = new AbortController()
  running.push({
    name: "the buyers",
    async stop() {
      story.abort()
      await simulator.control.stopBuyers()
    },
  })
  await tellStory(simulator.control, story.signal, async () => {
    await readNow(admin)
  })
}

async function readNow(admin: AdminApi): Promise<void> {
  const { count } = await admin.get<{ count: number }>("/admin/amazon/accounts")
  if (count > 0) {
    await admin.post("/admin/amazon/sync/run")
  }
}

function whatToWatch(
  medusa: RunningMedusa,
  shop: Shop,
  simulator: Simulator
): string {
  return `
Admin             ${medusa.url}/app
                  ${shop.staff.email} / ${shop.staff.password}
Simulated Amazon  ${simulator.url}
Storefront API    curl -H 'x-publishable-api-key: ${shop.publishableKey}' \\
                    '${medusa.url}/store/products?fields=title,variants.sku,variants.inventory_quantity'
${isUnconnected ? howToConnect() : ""}
What to watch
1. Orders in the admin: a pending Amazon order is there, not paid, without an
   address; and its units are reserved.
2. The storefront API: available units fall the moment the order arrives.
3. The simulator's page: pay an order or cancel it. Paid, it fills with address,
   prices and taxes; cancelled, its units are back.
4. The same page lists what Amazon shows of each SKU: it follows the stock in the
   admin, and every order in the shop.
5. There is one POT-LAST-ONE. Order it on the simulator's page: a moment later
   the storefront has none, long before the buyer pays.
6. Fulfil a paid order in the admin and mark it as shipped with a tracking number:
   Amazon is told, and shows it as shipped. Ship one on the simulator's page
   instead: its fulfilment appears in the admin.
7. Amazon › Amazon's warehouses: orders of the storefront that Amazon packs and
   sends within minutes, and what lies there.

`
}

async function portFor(variable: string, usual: number): Promise<number> {
  const wanted = Number(process.env[variable] ?? usual)
  const port = await freePort(wanted)
  if (port !== wanted) {
    console.log(`Port ${wanted} is taken, using ${port} (${variable} sets it).`)
  }
  return port
}

async function fail(error: unknown): Promise<void> {
  // Ctrl-C also reaches the admin's bundler, which takes it for a disaster.
  if (isStopping) {
    return
  }
  console.error(error)
  console.error("\n`npm run demo -- --fresh` begins with an empty shop.")
  process.exitCode = 1
  await stopEverything()
}

async function stopEverything(): Promise<void> {
  isStopping = true
  process.stdout.write("\nStopping …\n")
  // Whatever hangs, Postgres goes down with us.
  setTimeout(() => process.exit(1), 15_000).unref()
  for (const { name, stop } of running.reverse()) {
    try {
      await stop()
    } catch (error) {
      console.error(`Failed to stop ${name}:`, error)
    }
  }
  // Medusa's telemetry, though switched off, would now start a process to send.
  process.removeAllListeners("exit")
  process.exit()
}
