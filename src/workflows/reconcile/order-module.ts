// The order module as the reconciler uses it. Medusa's types leave out some methods and
// fields that exist at run time in 2.21 (ids of what is created, summaries, tax lines in
// bulk); they are declared here once, instead of cast at every call.

import type {
  BigNumberInput,
  IOrderModuleService,
  MedusaContainer,
  OrderDTO,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

type Row = Record<string, unknown>

type Known = Pick<
  IOrderModuleService,
  | "listOrders"
  | "listOrderChanges"
  | "deleteOrderChanges"
  | "addOrderTransactions"
>

export interface OrderModule extends Known {
  createOrders(orders: Row[]): Promise<OrderDTO[]>
  updateOrders(orders: Row[]): Promise<OrderDTO[]>
  createOrderLineItems(items: Row[]): Promise<unknown>
  updateOrderLineItems(
    updates: { selector: { id: string | string[] }; data: Row }[]
  ): Promise<unknown>
  deleteOrderLineItems(ids: string[]): Promise<void>
  updateOrderAddresses(addresses: Row[]): Promise<unknown>
  updateOrderItem(updates: { selector: Row; data: Row }[]): Promise<unknown>
  createOrderShippingMethods(methods: Row[]): Promise<unknown>
  deleteOrderShippingMethods(ids: string[]): Promise<void>
  listOrderShippings(filters: Row, config?: Row): Promise<{ id: string }[]>
  deleteOrderShippings(ids: string[]): Promise<void>
  upsertOrderLineItemTaxLines(lines: Row[]): Promise<unknown>
  deleteOrderLineItemTaxLines(ids: string[]): Promise<void>
  upsertOrderLineItemAdjustments(lines: Row[]): Promise<unknown>
  deleteOrderLineItemAdjustments(ids: string[]): Promise<void>
  createOrderChange(changes: Row[]): Promise<unknown>
  confirmOrderChange(ids: string[]): Promise<unknown>
  listOrderChangeActions(
    filters: Row,
    config?: Row
  ): Promise<
    { action: string; reference_id: string | null; details: Row | null }[]
  >
  listOrderSummaries(
    filters: Row,
    config?: Row
  ): Promise<{ id: string; order_id: string; version: number; totals: Row }[]>
  updateOrderSummaries(rows: Row[]): Promise<unknown>
}

export const orderModule = (container: MedusaContainer): OrderModule =>
  container.resolve(Modules.ORDER) as unknown as OrderModule

/** Medusa's numbers (BigNumber, text, number) as a plain whole number of units. */
export const unitsOf = (value: BigNumberInput | undefined | null): number =>
  Number(value ?? 0)
