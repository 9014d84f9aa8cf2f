import { DataSource } from "typeorm"
import { OrderEntity, SettingEntity } from "./entities"

/** Creates or adapts the simulator's own two tables; touches nothing else in the database. */
export async function openDatabase(databaseUrl: string): Promise<DataSource> {
  const database = new DataSource({
    type: "postgres",
    url: databaseUrl,
    entities: [OrderEntity, SettingEntity],
    synchronize: true,
    poolSize: 10,
    // A simulated Amazon may forget its last second in a power cut; it must not slow a benchmark.
    extra: { options: "-c synchronous_commit=off" },
  })
  return database.initialize()
}
