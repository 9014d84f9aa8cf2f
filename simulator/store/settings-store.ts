// Small facts that survive a restart: the clock, the buyers, the tokens, the last serial number.

import type { DataSource } from "typeorm"
import { SettingEntity } from "./entities"

export class SettingsStore {
  constructor(private readonly database: DataSource) {}

  async read<T>(key: string): Promise<T | null> {
    const row = await this.database
      .getRepository(SettingEntity)
      .findOneBy({ key })
    return row ? (row.value as T) : null
  }

  async write(key: string, value: unknown): Promise<void> {
    await this.database.query(
      `INSERT INTO simulator_setting (key, value) VALUES ($1, $2::jsonb)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
      [key, JSON.stringify(value)]
    )
  }

  /** The first of `count` serial numbers that nobody else gets. */
  async reserveSerials(count: number): Promise<number> {
    const [row] = await this.database.query<{ next: number }[]>(
      `INSERT INTO simulator_setting (key, value) VALUES ('serial', to_jsonb($1::int))
       ON CONFLICT (key) DO UPDATE
         SET value = to_jsonb((simulator_setting.value)::int + $1::int)
       RETURNING (value)::int AS next`,
      [count]
    )
    if (!row) {
      throw new Error(
        "Failed to reserve serial numbers: the database returned none."
      )
    }
    return row.next - count + 1
  }

  async clear(): Promise<void> {
    await this.database.query("DELETE FROM simulator_setting")
  }
}
