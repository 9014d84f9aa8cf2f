import { DataSource } from "typeorm"
import { OrderEntity, SettingEntity } from "./entities"
import {
  DocumentEntity,
  JobEntity,
  ListingEntity,
  SubmissionEntity,
} from "./listing-entities"
import { ReturnEntity } from "./return-store"
import {
  FbaHistoryEntity,
  FbaStockEntity,
  OutboundOrderEntity,
} from "./warehouse-entities"

/** Creates or adapts the simulator's own tables; touches nothing else in the database. */
export async function openDatabase(databaseUrl: string): Promise<DataSource> {
  const database = new DataSource({
    type: "postgres",
    url: databaseUrl,
    entities: [
      OrderEntity,
      SettingEntity,
      ListingEntity,
      SubmissionEntity,
      JobEntity,
      DocumentEntity,
      ReturnEntity,
      FbaStockEntity,
      FbaHistoryEntity,
      OutboundOrderEntity,
    ],
    synchronize: true,
    poolSize: 10,
    // A simulated Amazon may forget its last second in a power cut; it must not slow a benchmark.
    extra: { options: "-c synchronous_commit=off" },
  })
  return database.initialize()
}

/** Beside the orders and the settings. Most worlds use few of them. */
const sparse = [
  "simulated_listing",
  "simulated_job",
  "simulated_submission",
  "simulated_document",
  "simulated_return",
  "simulated_fba_stock",
  "simulated_fba_history",
  "simulated_outbound_order",
]

/** All but the settings, which say themselves what is kept. Tables that are empty cost nothing. */
export async function emptyTables(database: DataSource): Promise<void> {
  const [row] = await database.query<{ isUsed: boolean }[]>(
    `SELECT ${sparse.map((table) => `EXISTS (SELECT FROM ${table})`).join(" OR ")} AS "isUsed"`
  )
  await database.query(
    row?.isUsed
      ? `TRUNCATE simulated_order, ${sparse.join(", ")} RESTART IDENTITY`
      : "TRUNCATE simulated_order"
  )
}
