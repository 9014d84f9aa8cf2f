// All marketplaces have been read. What none of them named is asked for once more, since a list
// may leave something out; then it is gone. In the end Amazon's numbers are compared with ours.

import {
  compareListings,
  distrust,
  type ComparedListing,
} from "../../../modules/amazon/store/catalogue/compare"
import {
  dropOtherMarketplaces,
  findUnlisted,
  type UnlistedListing,
} from "../../../modules/amazon/store/catalogue/end-pass"
import { noteGone } from "../../../modules/amazon/store/offers/answers"
import { settleMs } from "../../offers/publishing"
import { askForSkus } from "./ask-for-skus"
import type { Comparison, Pass } from "./progress"
import { savePass, type CatalogueReading } from "./reading"

const nightMs = 24 * 60 * 60_000
/** A marketplace that could not be read is tried again sooner than the next night. */
const afterFailureMs = 6 * 60 * 60_000

/** As many SKUs as Amazon takes in one call. */
const atOnce = 20
const comparedAtOnce = 5000
const mostExamples = 100

/** One step of it; the pass is over when it has none left. */
export async function finishPass(
  reading: CatalogueReading,
  pass: Pass
): Promise<void> {
  const { amazon, account } = reading
  if (pass.unlisted_after === "") {
    await amazon.inTransaction((manager) =>
      dropOtherMarketplaces(manager, account.id, [
        ...pass.done,
        ...pass.failed.map(({ marketplace_id: id }) => id),
      ])
    )
  }
  // What a marketplace lists that could not be read, nobody knows.
  const unlisted =
    pass.failed.length > 0
      ? []
      : await amazon.inTransaction((manager) =>
          findUnlisted(manager, account.id, {
            afterId: pass.unlisted_after,
            limit: atOnce,
          })
        )
  const last = unlisted.at(-1)
  if (last) {
    await confirmGone(reading, pass, unlisted)
    await savePass(reading, { ...pass, unlisted_after: last.id })
  } else {
    await endPass(reading, pass)
  }
}

async function confirmGone(
  reading: CatalogueReading,
  pass: Pass,
  unlisted: UnlistedListing[]
): Promise<void> {
  const { amazon } = reading
  const known = new Set<string>()
  for (const marketplaceId of pass.done) {
    const skus = unlisted.map(({ sku }) => sku).filter((sku) => !known.has(sku))
    for (const sku of await askForSkus(reading, marketplaceId, skus)) {
      known.add(sku)
    }
  }
  await amazon.inTransaction((manager) =>
    noteGone(
      manager,
      unlisted.filter(({ sku }) => !known.has(sku)),
      amazon.now()
    )
  )
}

async function endPass(reading: CatalogueReading, pass: Pass): Promise<void> {
  const { amazon } = reading
  const { progress } = reading.journal
  const comparison = await compare(reading, pass)
  const now = amazon.now()
  await reading.journal.save({
    ...progress,
    pass: null,
    started_at: pass.started_at,
    ended_at: now.toISOString(),
    covers: [...pass.done, ...pass.failed.map(({ marketplace_id: id }) => id)],
    read: pass.read,
    rejected: pass.rejected,
    failed: pass.failed,
    next_at: new Date(
      now.getTime() + (pass.failed.length > 0 ? afterFailureMs : nightMs)
    ).toISOString(),
    comparison,
  })
}

/** Sends nothing: the publisher looks at what differs, and decides. */
async function compare(
  reading: CatalogueReading,
  pass: Pass
): Promise<Comparison> {
  const { amazon, account, readUntil } = reading
  const { progress } = reading.journal
  const comparison: Comparison = {
    at: amazon.now().toISOString(),
    compared: 0,
    different: 0,
    maybe_sold: 0,
    examples: [],
  }
  let afterId: string | undefined = ""
  while (afterId !== undefined) {
    const page: ComparedListing[] = await amazon.inTransaction((manager) =>
      compareListings(manager, {
        accountId: account.id,
        seenSince: new Date(pass.started_at),
        slackMs: pass.slack_ms,
        readUntil,
        settleMs,
        afterId: afterId ?? "",
        limit: comparedAtOnce,
      })
    )
    const different = page.filter(({ expected, shown }) => expected !== shown)
    await amazon.inTransaction((manager) => distrust(manager, different))
    addTo(comparison, page.length, different)
    await reading.journal.save(progress)
    afterId = page.at(-1)?.id
  }
  return comparison
}

function addTo(
  comparison: Comparison,
  compared: number,
  different: ComparedListing[]
): void {
  const examples = different.map(({ id, sku, expected, shown, is_unread }) => ({
    listing_id: id,
    sku,
    expected,
    shown,
    maybe_sold: is_unread && shown < expected,
  }))
  comparison.compared += compared
  comparison.different += different.length
  comparison.maybe_sold += examples.filter((one) => one.maybe_sold).length
  comparison.examples.push(
    ...examples.slice(0, mostExamples - comparison.examples.length)
  )
}
