// The lines of medusa-config.ts that a shop needs, added to the ones that it has.

import type { AmazonFulfillmentOptions } from "./providers/amazon-fulfillment/options"
import type { AmazonPluginOptions } from "./modules/amazon/options"

const plugin = "medusa-plugin-amazon"
const provider = `${plugin}/providers/amazon-fulfillment`
const fulfillmentModule = "@medusajs/medusa/fulfillment"

/** What Medusa loads for itself if the fulfillment module is not configured. */
const manual = {
  resolve: "@medusajs/medusa/fulfillment-manual",
  id: "manual",
}

export interface WithAmazonOptions {
  plugin: AmazonPluginOptions
  /** Of the fulfillment provider; its id in Medusa is `amazon_amazon`. */
  fulfillment?: AmazonFulfillmentOptions
}

interface Entry {
  resolve?: unknown
  key?: unknown
  options?: unknown
  dependencies?: unknown
}

interface Config {
  plugins?: unknown
  modules?: unknown
}

/**
 * Adds the plugin and its fulfillment provider to what is passed to `defineConfig`. Plugins,
 * modules and providers that are there stay as they are, the plugin's own lines included.
 */
export function withAmazon<Given extends object>(
  config: Given,
  options: WithAmazonOptions
): Given {
  const { plugins, modules } = config as Config
  return {
    ...config,
    plugins: withPlugin(listOf(plugins), options),
    modules: Array.isArray(modules)
      ? withProvider(modules as Entry[], options)
      : modules
        ? withProviderByName(modules as Record<string, unknown>, options)
        : withProvider([], options),
  }
}

const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : []

const withPlugin = (plugins: unknown[], options: WithAmazonOptions) =>
  plugins.some((one) => one === plugin || (one as Entry).resolve === plugin)
    ? plugins
    : [...plugins, { resolve: plugin, options: options.plugin }]

const isFulfillment = ({ resolve, key }: Entry): boolean =>
  key === "fulfillment" ||
  resolve === fulfillmentModule ||
  resolve === "@medusajs/fulfillment"

function withProvider(modules: Entry[], options: WithAmazonOptions): Entry[] {
  return modules.some(isFulfillment)
    ? modules.map((one) => (isFulfillment(one) ? extend(one, options) : one))
    : [...modules, extend({ resolve: fulfillmentModule }, options)]
}

/** The older form: an object of modules by their names. */
function withProviderByName(
  modules: Record<string, unknown>,
  options: WithAmazonOptions
): Record<string, unknown> {
  const own = modules.fulfillment
  return {
    ...modules,
    fulfillment: extend(
      own && typeof own === "object" ? own : { resolve: fulfillmentModule },
      options
    ),
  }
}

function extend(entry: Entry, options: WithAmazonOptions): Entry {
  const own = (entry.options ?? {}) as { providers?: unknown }
  const providers = Array.isArray(own.providers)
    ? (own.providers as unknown[])
    : [manual]
  return {
    ...entry,
    dependencies: [
      ...new Set([...listOf(entry.dependencies), "amazon", "query"]),
    ],
    options: {
      ...own,
      providers: providers.some((one) => (one as Entry).resolve === provider)
        ? providers
        : [
            ...providers,
            {
              resolve: provider,
              id: "amazon",
              options: options.fulfillment ?? {},
            },
          ],
    },
  }
}
