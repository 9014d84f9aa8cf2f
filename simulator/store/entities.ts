// Orders and settings. The truth about an order is one JSON document; the columns beside it exist
// to find it fast. What belongs to listings is in listing-entities.ts.

import { EntitySchema } from "typeorm"
import type { SimulatedOrder } from "../world/order"

export type OrderRow = {
  orderId: string
  sellerId: string
  marketplaceId: string
  status: string
  fulfilledBy: string
  createdTime: Date
  lastUpdatedTime: Date
  dueAt: Date | null
  truth: SimulatedOrder
  previous: SimulatedOrder | null
}

export const OrderEntity = new EntitySchema<OrderRow>({
  name: "SimulatedOrder",
  tableName: "simulated_order",
  columns: {
    orderId: { type: "text", name: "order_id", primary: true },
    sellerId: { type: "text", name: "seller_id" },
    marketplaceId: { type: "text", name: "marketplace_id" },
    status: { type: "text" },
    fulfilledBy: { type: "text", name: "fulfilled_by" },
    createdTime: {
      type: "timestamp with time zone",
      name: "created_time",
      precision: 3,
    },
    lastUpdatedTime: {
      type: "timestamp with time zone",
      name: "last_updated_time",
      precision: 3,
    },
    dueAt: {
      type: "timestamp with time zone",
      name: "due_at",
      precision: 3,
      nullable: true,
    },
    truth: { type: "jsonb" },
    previous: { type: "jsonb", nullable: true },
  },
  indices: [
    {
      name: "simulated_order_updated",
      columns: ["sellerId", "lastUpdatedTime", "orderId"],
    },
    {
      name: "simulated_order_created",
      columns: ["sellerId", "createdTime", "orderId"],
    },
    { name: "simulated_order_status", columns: ["status", "orderId"] },
    {
      name: "simulated_order_due",
      columns: ["dueAt"],
      where: "due_at IS NOT NULL",
    },
  ],
})

export type SettingRow = { key: string; value: unknown }

export const SettingEntity = new EntitySchema<SettingRow>({
  name: "SimulatorSetting",
  tableName: "simulator_setting",
  columns: {
    key: { type: "text", primary: true },
    value: { type: "jsonb" },
  },
})
