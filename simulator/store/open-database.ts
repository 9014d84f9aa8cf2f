import { DataSource } from "typeorm"
import { OrderEntity, SettingEntity } from "./entities"
import {
  DocumentEntity,
  JobEntity,
  ListingEntity,
  SubmissionEntity,
} from "./listing-entities"

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
    ],
    synchronize: true,
    poolSize: 10,
    // A simulated Amazon may forget its last second in a power cut; it must not slow a benchmark.
    extra: { options: "-c synchronous_commit=off" },
  })
  return database.initialize()
}

/** All but the settings, which say themselves what is kept. Tables that are empty cost nothing. */
export async function emptyTables(database: DataSource): Promise<void> {
  const [row] = await database.query<{ isUsed: boolean }[]>(
    `SELECT EXISTS (SELECT FROM simulated_listing) OR EXISTS (SELECT FROM simulated_job)
       OR EXISTS (SELECT FROM simulated_submission) OR EXISTS (SELECT FROM simulated_document)
       AS "isUsed"`
  )
  await database.query(
    row?.isUsed
      ? `TRUNCATE simulated_order, simulated_listing, simulated_submission, simulated_job,
           simulated_document RESTART IDENTITY`
      : "TRUNCATE simulated_order"
  )
}
