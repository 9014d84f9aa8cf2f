// Runs in the browser, as it is.

const find = (id) => document.getElementById(id)

async function call(path, body) {
  const response = await fetch(path, {
    method: body ? "POST" : "GET",
    ...(body && {
      body: JSON.stringify(body),
      headers: { "content-type": "application/json" },
    }),
  })
  const answer = await response.json()
  if (!response.ok) {
    throw new Error(answer.message)
  }
  return answer
}

/** Text stays text: an order may contain anything. */
function element(tag, properties = {}, children = []) {
  const made = Object.assign(document.createElement(tag), properties)
  made.append(...children)
  return made
}

const cell = (children, className = "") =>
  element("td", { className }, [children].flat())

async function act(path, body = {}) {
  try {
    find("message").textContent = ""
    await call(path, body)
  } catch (error) {
    find("message").textContent = error.message
  }
  await refresh()
}

const isPending = ({ status }) => status.startsWith("PENDING")

function actsOf(order) {
  const base = `/control/orders/${order.orderId}`
  const open = order.lines.filter((line) => line.quantityOrdered > 0)
  const acts = []
  if (order.status === "PENDING_AVAILABILITY") {
    acts.push(["release", `${base}/release`])
  }
  if (order.status === "PENDING") {
    acts.push(["pay", `${base}/pay`])
  }
  if (isPending(order) || order.status === "UNSHIPPED") {
    acts.push(["cancel", `${base}/cancel`, { by: "BUYER" }])
  }
  if (isPending(order) && open.length > 0) {
    const { orderItemId } = open.at(-1)
    acts.push([
      "drop line",
      `${base}/reduce-line`,
      { orderItemId, quantity: 0 },
    ])
  }
  return acts
}

function showOrder(order) {
  const lines = order.lines.map((line) =>
    element("div", { textContent: `${line.quantityOrdered} × ${line.sku}` })
  )
  const buttons = actsOf(order).flatMap(([name, path, body]) => [
    element("button", { textContent: name, onclick: () => act(path, body) }),
    " ",
  ])
  const status = element("span", {
    className: `status ${order.status}`,
    textContent: order.status.replaceAll("_", " ").toLowerCase(),
  })
  const seen = order.lastUpdatedTime.slice(0, 19).replace("T", " ")
  const place = element("div", {
    className: "soft",
    textContent: `${order.marketplaceName} · ${seen}`,
  })
  return element("tr", {}, [
    cell([order.orderId, place]),
    cell(lines),
    cell(status),
    cell(buttons),
  ])
}

const countRow = (name, value) =>
  element("tr", {}, [cell(name), cell(String(value), "number")])

function showState(state) {
  find("clock").textContent =
    `${state.now.slice(0, 19).replace("T", " ")} UTC` +
    (state.speed === 1 ? "" : `, ${state.speed} times as fast`)
  find("buyers-button").textContent = state.buyers.running
    ? "Close the door"
    : "Let them in"
  find("buyers").dataset.running = String(state.buyers.running)
  const statuses = Object.entries(state.ordersByStatus)
    .filter(([, count]) => count > 0)
    .map(([status, count]) =>
      countRow(status.replaceAll("_", " ").toLowerCase(), count)
    )
  const calls = Object.entries(state.calls)
    .filter(([, { calls }]) => calls > 0)
    .map(([operation, { calls, throttled }]) =>
      countRow(operation, throttled ? `${calls} (${throttled} × 429)` : calls)
    )
  find("counters").replaceChildren(
    ...statuses,
    ...calls,
    countRow("exchanges validated", state.exchangesValidated),
    countRow("unknown routes", state.unknownRoutes.length)
  )
}

async function buyOne({ sku, marketplaceIds, fulfilledBy }) {
  const wish = {
    marketplaceId: marketplaceIds[0],
    fulfilledBy,
    lines: [{ sku, quantity: 1 }],
  }
  let said = ""
  try {
    const { order } = await call("/control/orders/buy", wish)
    said = order ? "" : `Amazon shows no ${sku} that could be bought.`
  } catch (error) {
    said = error.message
  }
  find("message").textContent = said
  await refresh()
}

function showListing(listing) {
  const isFba = listing.fulfilledBy === "AMAZON"
  const button = element("button", {
    textContent: "buy one",
    onclick: () => buyOne(listing),
  })
  const row = element("tr", {}, [
    cell(listing.sku),
    cell(isFba ? "FBA" : String(listing.quantity), "number"),
    cell(button, "number"),
  ])
  row.className = hasMoved(
    `listing ${listing.sellerId} ${listing.sku}`,
    listing.quantity
  )
    ? "moved"
    : ""
  return row
}

const lastSeen = new Map()

function hasMoved(key, value) {
  const moved = lastSeen.has(key) && lastSeen.get(key) !== value
  lastSeen.set(key, value)
  return moved
}

async function refreshStorefront() {
  const { configured, products, message } = await call("/page/storefront")
  find("storefront").hidden = !configured
  const variants = products.flatMap((product) => product.variants ?? [])
  const rows = variants.map((variant) => {
    const quantity = variant.inventory_quantity ?? "–"
    const row = countRow(variant.sku ?? variant.title, quantity)
    row.className = hasMoved(variant.id, quantity) ? "moved" : ""
    return row
  })
  find("variants").replaceChildren(
    ...(message ? [countRow(message, "")] : rows)
  )
}

async function refresh() {
  const [state, { orders }, { listings }] = await Promise.all([
    call("/control/state"),
    call("/control/orders?recent=true&limit=25"),
    call("/control/listings?limit=100"),
  ])
  showState(state)
  find("listed").hidden = listings.length === 0
  showRows("orders", orders, showOrder)
  showRows("listings", listings, showListing)
}

/** Only what has changed: replacing a button between press and release would swallow the click. */
function showRows(id, rows, show) {
  const shown = JSON.stringify(rows)
  if (find(id).dataset.shown !== shown) {
    find(id).dataset.shown = shown
    find(id).replaceChildren(...rows.map(show))
  }
}

find("place").onsubmit = (event) => {
  event.preventDefault()
  const { sku, quantity, marketplaceId } = Object.fromEntries(
    new FormData(event.target)
  )
  act("/control/orders", {
    marketplaceId,
    lines: [{ sku, quantity: Number(quantity) }],
  })
}
find("buyers").onsubmit = (event) => {
  event.preventDefault()
  if (event.target.dataset.running === "true") {
    act("/control/buyers/stop")
    return
  }
  const ordersPerMinute = Number(
    new FormData(event.target).get("ordersPerMinute")
  )
  const payAfterMs = [10_000, 60_000]
  act("/control/buyers/start", {
    ordersPerMinute,
    payAfterMs,
    cancelShare: 0.15,
    dropLineShare: 0.1,
  })
}
find("time").onsubmit = (event) => {
  event.preventDefault()
  act("/control/clock/advance", { ms: Number(event.submitter.value) })
}

async function keepFresh() {
  try {
    await Promise.all([refresh(), refreshStorefront()])
  } catch (error) {
    find("message").textContent = error.message
  }
  setTimeout(keepFresh, 1500)
}
keepFresh()
