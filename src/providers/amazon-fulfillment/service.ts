import type {
  CalculatedShippingOptionPrice,
  CalculateShippingOptionPriceDTO,
  CreateFulfillmentResult,
  CreateShippingOptionDTO,
  FulfillmentDTO,
  FulfillmentItemDTO,
  FulfillmentOption,
  FulfillmentOrderDTO,
} from "@medusajs/framework/types"
import { AbstractFulfillmentProviderService } from "@medusajs/framework/utils"
import {
  optionIdOf,
  returnOptionId,
  speedOf,
  speeds,
} from "../../domain/outbound/speed"
import { cancelAtAmazon } from "./cancel"
import { readProviderOptions, type ProviderOptions } from "./options"
import { QuoteCache } from "./quote-cache"
import { quote } from "./quote"
import { invalid } from "./refusals"
import { authorizeReturn, type ReturnedFulfillment } from "./return"
import { shipFromAmazon } from "./ship"
import { surroundingsOf, type Cradle } from "./surroundings"

/** In the data of a chosen shipping method: the price has been shown already. */
const chosen = "amazon_chosen"

/**
 * Amazon ships the shop's own orders from its warehouses (Multi-Channel Fulfillment). Medusa
 * calls it with every price, fulfilment, cancellation and return of its shipping options.
 */
class AmazonFulfillmentService extends AbstractFulfillmentProviderService {
  static override identifier = "amazon"
  private readonly options: ProviderOptions
  private readonly quotes: QuoteCache

  constructor(
    private readonly cradle: Cradle,
    options: object = {}
  ) {
    super()
    this.options = readProviderOptions(options)
    this.quotes = new QuoteCache(this.options.price_cache_minutes * 60_000)
  }

  /** At boot, before anything is loaded. */
  static validateOptions(options: object = {}): void {
    readProviderOptions(options)
  }

  override getFulfillmentOptions(): Promise<FulfillmentOption[]> {
    return Promise.resolve([
      ...speeds.map((speed) => ({
        id: optionIdOf(speed),
        name: `Amazon ${speed}`,
      })),
      { id: returnOptionId, name: "Return to Amazon", is_return: true },
    ])
  }

  override validateOption(data: Record<string, unknown>): Promise<boolean> {
    return Promise.resolve(
      speedOf(data.id) !== null || data.id === returnOptionId
    )
  }

  override canCalculate({ data }: CreateShippingOptionDTO): Promise<boolean> {
    return Promise.resolve(speedOf((data ?? {}).id) !== null)
  }

  /** What a storefront sends along is not kept: no customer decides how we speak to Amazon. */
  override validateFulfillmentData(
    optionData: Record<string, unknown>
  ): Promise<Record<string, unknown>> {
    const { id, account_id, marketplace_id } = optionData
    if (!speedOf(id)) {
      throw invalid(
        "Failed to choose the shipping option: it names none of Amazon's speeds. Choose one of Amazon's options in the admin."
      )
    }
    return Promise.resolve({
      id,
      ...(account_id !== undefined && { account_id }),
      ...(marketplace_id !== undefined && { marketplace_id }),
      [chosen]: true,
    })
  }

  override async calculatePrice(
    optionData: CalculateShippingOptionPriceDTO["optionData"],
    data: CalculateShippingOptionPriceDTO["data"],
    context: CalculateShippingOptionPriceDTO["context"]
  ): Promise<CalculatedShippingOptionPrice> {
    try {
      return await quote(
        surroundingsOf(this.cradle, this.options),
        this.quotes,
        optionData,
        context
      )
    } catch (error) {
      // The cart has changed since: without a price Medusa takes the shipping method away, and
      // lets the customer choose again. An error would undo the change.
      if (data?.[chosen] === true) {
        const none: Partial<CalculatedShippingOptionPrice> = {}
        return none as CalculatedShippingOptionPrice
      }
      throw error
    }
  }

  override createFulfillment(
    data: Record<string, unknown>,
    items: Partial<Omit<FulfillmentItemDTO, "fulfillment">>[],
    order: Partial<FulfillmentOrderDTO> | undefined,
    fulfillment: Partial<Omit<FulfillmentDTO, "provider_id" | "data" | "items">>
  ): Promise<CreateFulfillmentResult> {
    return shipFromAmazon(surroundingsOf(this.cradle, this.options), {
      data,
      items,
      order,
      fulfillment,
    })
  }

  override cancelFulfillment(
    data: Record<string, unknown>
  ): Promise<Record<string, unknown>> {
    return cancelAtAmazon(surroundingsOf(this.cradle, this.options), data)
  }

  override createReturnFulfillment(
    fulfillment: Record<string, unknown>
  ): Promise<CreateFulfillmentResult> {
    return authorizeReturn(
      surroundingsOf(this.cradle, this.options),
      fulfillment as unknown as ReturnedFulfillment
    )
  }
}

export default AmazonFulfillmentService
