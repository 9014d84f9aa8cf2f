// What lies in Amazon's warehouses, how that has been before (lists may lag), and the Multi-Channel
// orders that leave them. The truth is one JSON document each; the columns find it.

import { EntitySchema } from "typeorm"

const time = (name: string) => ({
  type: "timestamp with time zone" as const,
  name,
  precision: 3,
})

export const FbaStockEntity = new EntitySchema({
  name: "SimulatedFbaStock",
  tableName: "simulated_fba_stock",
  columns: {
    sellerId: { type: "text", name: "seller_id", primary: true },
    sku: { type: "text", primary: true },
    truth: { type: "jsonb" },
  },
})

export const FbaHistoryEntity = new EntitySchema({
  name: "SimulatedFbaHistory",
  tableName: "simulated_fba_history",
  columns: {
    position: { type: "integer", primary: true, generated: "increment" },
    sellerId: { type: "text", name: "seller_id" },
    sku: { type: "text" },
    at: time("at"),
    truth: { type: "jsonb" },
  },
  indices: [
    {
      name: "simulated_fba_history_sku",
      columns: ["sellerId", "sku", "position"],
    },
  ],
})

export const OutboundOrderEntity = new EntitySchema({
  name: "SimulatedOutboundOrder",
  tableName: "simulated_outbound_order",
  columns: {
    sellerId: { type: "text", name: "seller_id", primary: true },
    outboundId: { type: "text", name: "outbound_id", primary: true },
    serial: { type: "integer" },
    status: { type: "text" },
    statusAt: time("status_at"),
    changedAt: time("changed_at"),
    dueAt: { ...time("due_at"), nullable: true },
    truth: { type: "jsonb" },
  },
  indices: [
    { name: "simulated_outbound_serial", columns: ["serial"], unique: true },
    {
      name: "simulated_outbound_status",
      columns: ["sellerId", "statusAt", "outboundId"],
    },
    {
      name: "simulated_outbound_changed",
      columns: ["sellerId", "changedAt", "outboundId"],
    },
    {
      name: "simulated_outbound_due",
      columns: ["dueAt"],
      where: "due_at IS NOT NULL",
    },
  ],
})
