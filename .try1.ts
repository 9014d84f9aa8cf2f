import { startShop } from "./integration-tests/http/crash/.start-shop-try"
import { makeEmptyShop } from "./integration-tests/http/crash/kill-story"
import { readRows } from "./integration-tests/http/crash/inspect-shop"
import { startSimulator } from "./simulator"
import { createDatabase } from "./integration-tests/helpers/databases"
import { catalogue } from "./scripts/shop/seed/assortment"
import { Client } from "pg"
async function main(){
 process.env.TEST_DATABASE_URL_BASE="postgres://postgres:postgres@localhost:5499"
 const sim = await startSimulator({databaseUrl: await createDatabase("ksim")})
 const shopUrl = await createDatabase("kshop")
 const env = {amazonUrl: sim.url, lwaUrl: sim.lwaUrl}
 await makeEmptyShop(env, shopUrl)
 await sim.control.placeMany({count: 500, skus: catalogue()})
 await sim.control.setLimits({enabled:false})
 const c = new Client({connectionString: "postgres://postgres:postgres@localhost:5499/postgres"}); await c.connect()
 const url2 = shopUrl + "_b"
 await c.query(`CREATE DATABASE "${url2.slice(url2.lastIndexOf("/")+1)}" TEMPLATE "${shopUrl.slice(shopUrl.lastIndexOf("/")+1)}"`)
 for (const [url, lock] of [[shopUrl, "postgres"], [url2, ""]] as const) {
  process.env.TRY_LOCK = lock
  const w = await startShop({...env, databaseUrl: url})
  const db = url.slice(url.lastIndexOf("/")+1)
  const t = Date.now()
  const timer = setInterval(async () => {
    const r = await c.query("select state, wait_event_type, wait_event, count(*)::int n, max(left(regexp_replace(query,'\\s+',' ','g'),60)) q from pg_stat_activity where datname=$1 group by 1,2,3", [db])
    const o = await readRows<any>(url, "select phase, attempts, left(coalesce(last_error,''),80) e, lease is not null l, count(*)::int n from amazon_order group by 1,2,3,4")
    console.log(lock, Date.now()-t, JSON.stringify(r.rows), JSON.stringify(o))
  }, 6000)
  console.log(lock, JSON.stringify(await w.tell({act:"work",goal:{phase:"placeholder",orders:500},batchSize:25,aheadMs:0,death:null})))
  clearInterval(timer)
  await w.stop()
 }
 await c.end(); await sim.stop()
}
main().catch(e=>{console.error(e);process.exit(1)})
